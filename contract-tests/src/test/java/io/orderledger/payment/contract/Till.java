package io.orderledger.payment.contract;

/**
 * What a provider's own books say of one order, in tenge.
 *
 * @param holding still held
 */
record Till(long captured, long refunded, long holding) {

  Till plus(Till other) {
    return new Till(captured + other.captured, refunded + other.refunded, holding + other.holding);
  }
}
