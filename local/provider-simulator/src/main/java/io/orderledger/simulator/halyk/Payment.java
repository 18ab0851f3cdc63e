package io.orderledger.simulator.halyk;

/**
 * One try to pay an invoice, and what became of the money.
 *
 * @param id a UUID, the provider's
 * @param terms as its token had them
 * @param charged what was taken, in hundredths of a tenge; zero until then
 * @param refunded what of it was given back
 * @param createdAt milliseconds since the epoch
 */
record Payment(
    String id,
    String terminal,
    Grant.Terms terms,
    Status status,
    long charged,
    long refunded,
    Card card,
    Card.Outcome outcome,
    long createdAt) {

  /** The provider's {@code statusName}. */
  enum Status {
    SECURE("3D"),
    AUTH("AUTH"),
    CHARGE("CHARGE"),
    REFUND("REFUND"),
    CANCEL("CANCEL"),
    FAILED("FAILED");

    final String wire;

    Status(String wire) {
      this.wire = wire;
    }
  }

  static Payment begun(String id, String terminal, Grant.Terms terms, Card card, long now) {
    return new Payment(
        id, terminal, terms, Status.SECURE, 0, 0, card, new Card.Outcome(0, ""), now);
  }

  String invoiceId() {
    return terms.invoiceId();
  }

  /** What the provider calls the amount: held, then what is left of what was taken. */
  long amount() {
    return charged == 0 ? terms.amount() : charged - refunded;
  }

  /** Whether money was held for the invoice, whatever became of it. */
  boolean tookHold() {
    return status != Status.SECURE && status != Status.FAILED;
  }

  Payment decided(Card.Outcome word) {
    return with(word.approved() ? Status.AUTH : Status.FAILED, charged, refunded, word);
  }

  Payment charge(long taken) {
    return with(Status.CHARGE, taken, refunded, outcome);
  }

  Payment cancel() {
    return with(Status.CANCEL, charged, refunded, outcome);
  }

  /** A payment of which a part is given back is charged still. */
  Payment refund(long back) {
    long all = refunded + back;
    return with(all == charged ? Status.REFUND : Status.CHARGE, charged, all, outcome);
  }

  private Payment with(Status next, long taken, long back, Card.Outcome word) {
    return new Payment(id, terminal, terms, next, taken, back, card, word, createdAt);
  }
}
