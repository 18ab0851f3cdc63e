package io.orderledger.returns.model;

import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import org.jspecify.annotations.Nullable;

/**
 * Why a refund is what it is; the parts of a refund add up to it.
 *
 * @param line which line's goods it is about; null when it is about the order
 * @param amount negative when it is withheld
 */
public record RefundPart(Reason reason, @Nullable Integer line, Tenge amount) {

  /** What makes a refund more or less. */
  public enum Reason {
    /** What was paid for the line's pieces that go back. */
    PAID_SHARE(ClauseId.B_5_12),
    /**
     * Pieces of the line that are kept cost their single prices, since their set is broken;
     * positive when such pieces come back as well.
     */
    KEPT_AT_SINGLE_PRICE(ClauseId.B_3_6),
    /** The line's gift was not given back; positive when it comes later. */
    GIFT(ClauseId.B_3_5),
    /** Nothing of the order was free of defects: its delivery was for nothing. */
    DELIVERY_FEE(ClauseId.B_5_11);

    private final ClauseId clause;

    Reason(ClauseId clause) {
      this.clause = clause;
    }

    public ClauseId clause() {
      return clause;
    }
  }
}
