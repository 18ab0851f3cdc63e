package io.orderledger.simulator.tiptop;

import java.util.Collection;

/**
 * The provider's own account of one site's money, in hundredths of a tenge.
 *
 * @param authorised held at some time, or taken at once
 * @param captured taken from buyers
 * @param released of the holds, given back untaken
 * @param refunded given back of what was taken
 * @param holding still held
 */
public record TipTopBooks(
    long authorised, long captured, long released, long refunded, long holding) {

  static TipTopBooks of(Collection<Transaction> transactions) {
    TipTopBooks sum = new TipTopBooks(0, 0, 0, 0, 0);
    for (Transaction one : transactions) {
      sum = sum.plus(of(one));
    }
    return sum;
  }

  private static TipTopBooks of(Transaction one) {
    if (one.type() == Transaction.Type.REFUND) {
      return new TipTopBooks(0, 0, 0, one.amount(), 0);
    }
    return switch (one.status()) {
      case AUTHORIZED -> new TipTopBooks(one.amount(), 0, 0, 0, one.amount());
      case COMPLETED ->
          new TipTopBooks(one.amount(), one.taken(), one.amount() - one.taken(), 0, 0);
      case CANCELLED -> new TipTopBooks(one.amount(), 0, one.amount(), 0, 0);
      case AWAITING_AUTHENTICATION, DECLINED -> new TipTopBooks(0, 0, 0, 0, 0);
    };
  }

  private TipTopBooks plus(TipTopBooks other) {
    return new TipTopBooks(
        authorised + other.authorised,
        captured + other.captured,
        released + other.released,
        refunded + other.refunded,
        holding + other.holding);
  }
}
