package io.orderledger.simulator.resources;

import java.util.List;

/**
 * The provider's own account of the money, to hold a seller's ledger against. All amounts in minor
 * units.
 *
 * @param total the sum of {@code intents}
 */
public record Books(Entry total, List<Entry> intents) {

  /**
   * One intent's money.
   *
   * @param intent the intent's id, or {@code total}
   * @param authorised held or captured by a charge that was not refused
   * @param captured taken from the buyer
   * @param released of the hold, given back uncaptured
   * @param refunded given back for good, refunds that failed not counted
   * @param refundsPending on its way back
   * @param disputed in an open dispute
   * @param disputesLost gone for good
   */
  public record Entry(
      String intent,
      String status,
      long authorised,
      long captured,
      long released,
      long refunded,
      long refundsPending,
      long disputed,
      long disputesLost) {

    private Entry plus(Entry other) {
      return new Entry(
          intent,
          status,
          authorised + other.authorised,
          captured + other.captured,
          released + other.released,
          refunded + other.refunded,
          refundsPending + other.refundsPending,
          disputed + other.disputed,
          disputesLost + other.disputesLost);
    }
  }

  static Books of(Ledger ledger, String account) {
    return of(ledger, account, ledger.intents.all());
  }

  static Books of(Ledger ledger, String account, String intent) {
    return of(ledger, account, ledger.intents.of(intent));
  }

  private static Books of(Ledger ledger, String account, List<PaymentIntent> intents) {
    List<Entry> entries =
        intents.stream()
            .filter(intent -> intent.account().equals(account))
            .map(intent -> entry(ledger, intent))
            .toList();
    Entry nothing = new Entry("total", "", 0, 0, 0, 0, 0, 0, 0);
    return new Books(entries.stream().reduce(nothing, Entry::plus), entries);
  }

  private static Entry entry(Ledger ledger, PaymentIntent intent) {
    List<Charge> charges =
        ledger.charges.of(intent.id()).stream().filter(charge -> charge.error() == null).toList();
    List<Refund> refunds =
        ledger.refunds.of(intent.id()).stream().filter(refund -> !refund.release()).toList();
    List<Dispute> disputes = ledger.disputes.of(intent.id());
    return new Entry(
        intent.id(),
        intent.status().wire(),
        charges.stream().mapToLong(Charge::amount).sum(),
        charges.stream().mapToLong(Charge::amountCaptured).sum(),
        charges.stream().mapToLong(Charge::amountReleased).sum(),
        sum(refunds, RefundStatus.SUCCEEDED),
        sum(refunds, RefundStatus.PENDING),
        disputes.stream()
            .filter(d -> d.status().open() && !d.status().inquiry())
            .mapToLong(Dispute::amount)
            .sum(),
        disputes.stream()
            .filter(d -> d.status() == DisputeStatus.LOST)
            .mapToLong(Dispute::amount)
            .sum());
  }

  private static long sum(List<Refund> refunds, RefundStatus status) {
    return refunds.stream().filter(r -> r.status() == status).mapToLong(Refund::amount).sum();
  }
}
