package io.orderledger.simulator.halyk;

import org.jspecify.annotations.Nullable;

/**
 * What a token allows: operations of a terminal, or, with an invoice, one payment on the page.
 *
 * @param terms null for operations
 * @param expiresAt milliseconds since the epoch
 */
record Grant(
    String token, String clientId, String terminal, @Nullable Terms terms, long expiresAt) {

  /**
   * What is to be paid, as the seller's server said; what a browser says of it must agree.
   *
   * @param amount in hundredths of a tenge
   * @param secretHash comes back in the callback
   */
  record Terms(
      String invoiceId,
      long amount,
      @Nullable String postLink,
      @Nullable String failurePostLink,
      @Nullable String secretHash) {}
}
