package io.orderledger.payment.webhook;

import java.nio.charset.StandardCharsets;

/**
 * A webhook on record.
 *
 * @param id its place in the order of receipt
 * @param sealed the raw bytes, encrypted under a key that expires
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to another, never compared.
record Receipt(long id, String provider, String account, String eventId, byte[] sealed) {

  /** What the sealed bytes are bound to. */
  static byte[] boundTo(String provider, String account, String eventId) {
    return ("webhook\n" + provider + '\n' + account + '\n' + eventId)
        .getBytes(StandardCharsets.UTF_8);
  }

  byte[] boundTo() {
    return boundTo(provider, account, eventId);
  }
}
