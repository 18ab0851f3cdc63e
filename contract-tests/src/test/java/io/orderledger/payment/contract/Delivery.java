package io.orderledger.payment.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;

/**
 * A notification as a provider sent it.
 *
 * @param kind the last segment of its address
 * @param headers names in lower case
 */
record Delivery(String kind, String body, Map<String, String> headers) {

  byte[] bytes() {
    return body.getBytes(UTF_8);
  }

  Delivery withBody(String other) {
    return new Delivery(kind, other, headers);
  }

  Delivery with(String header, String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put(header, value);
    return new Delivery(kind, body, changed);
  }

  Delivery without(String header) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.remove(header);
    return new Delivery(kind, body, changed);
  }
}
