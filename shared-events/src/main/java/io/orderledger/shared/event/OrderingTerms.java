package io.orderledger.shared.event;

/**
 * How an order becomes a contract, and what may shake it.
 *
 * @param concludedBy which moment concludes the contract (B-4.4); the others are kept beside it
 * @param outOfStockAnswerHours how long the buyer may choose when goods are out of stock; silence
 *     then means refund (B-4.5)
 * @param obviousPriceErrorMultiple how many times cheaper than usual a price must be to hold the
 *     order for review (B-3.9)
 * @param giftPrice what is withheld for a gift that is kept (B-3.5 and B-5.12 differ)
 */
public record OrderingTerms(
    Conclusion concludedBy,
    int outOfStockAnswerHours,
    int obviousPriceErrorMultiple,
    GiftPrice giftPrice) {

  public static final OrderingTerms WHEN_SILENT =
      new OrderingTerms(Conclusion.ACCEPTANCE, 72, 10, GiftPrice.AT_PLACEMENT);

  /** The moment from which the contract stands. */
  public enum Conclusion {
    /** The acceptance itself (B-2.4). */
    ACCEPTANCE,
    /** Confirmation or payment, whichever is first (B-4.4). */
    CONFIRMATION_OR_PAYMENT,
    /** Acceptance and payment together, so the later of the two (A-acceptance). */
    ACCEPTANCE_AND_PAYMENT
  }

  /** Which price of a gift is meant. */
  public enum GiftPrice {
    AT_PLACEMENT,
    /** The price on the day of the return (B-5.12): no edition is published with it. */
    CURRENT
  }
}
