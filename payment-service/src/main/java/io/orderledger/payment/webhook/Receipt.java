package io.orderledger.payment.webhook;

import java.nio.charset.StandardCharsets;

/**
 * A webhook on record.
 *
 * @param id its place in the order of receipt
 * @param kind what its address said it is about; empty where there is one address for all
 * @param sealed the raw bytes, encrypted under a key that expires
 * @param redrives how often a person had it understood anew
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from one place to another, never compared.
record Receipt(
    long id,
    String provider,
    String account,
    String eventId,
    String kind,
    byte[] sealed,
    int redrives) {

  /** What the sealed bytes are bound to. */
  static byte[] boundTo(String provider, String account, String eventId) {
    return ("webhook\n" + provider + '\n' + account + '\n' + eventId)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What it tells is told once under this name; under a new one after each redrive. */
  String message() {
    return redrives == 0 ? eventId : eventId + "#" + redrives;
  }

  byte[] boundTo() {
    return boundTo(provider, account, eventId);
  }
}
