package io.orderledger.simulator.tiptop;

import org.jspecify.annotations.Nullable;

/**
 * A page made for one invoice.
 *
 * @param amount in hundredths of a tenge
 * @param twoStage whether the money is held until it is confirmed
 * @param data what the seller bound to it, a JSON text
 * @param buyer the buyer's account at the seller, whose card is kept; null when none is
 * @param createdAt milliseconds since the epoch
 */
record Page(
    String id,
    long number,
    String publicId,
    String invoiceId,
    long amount,
    String description,
    boolean twoStage,
    @Nullable String data,
    @Nullable String buyer,
    boolean cancelled,
    long createdAt) {

  Page cancel() {
    return new Page(
        id,
        number,
        publicId,
        invoiceId,
        amount,
        description,
        twoStage,
        data,
        buyer,
        true,
        createdAt);
  }
}
