package io.orderledger.payment.model;

import io.orderledger.payment.instalment.model.Instalments;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How an order's money comes that no card pays.
 *
 * @param invoice the latest; null when the order is paid in another way
 * @param received by attempt: money that came by itself stands there like an attempt that was paid,
 *     and is refunded by what it came by
 * @param creditKept what the payer left with the seller when it was last asked
 * @param agreedByBank refunds of cash that go back by bank transfer, as the buyer agreed (B-5.11)
 * @param paidAtDesk refunds that the buyer got in cash
 * @param hindrances the force majeure that bears on the order
 * @param instalments what a bank pays and the buyer pays back to it (B-5.8)
 */
public record Billing(
    @Nullable Invoice invoice,
    SortedMap<Integer, PaymentMeans> received,
    Tenge creditKept,
    SortedSet<String> agreedByBank,
    SortedSet<String> paidAtDesk,
    Hindrances hindrances,
    Instalments instalments) {

  static final Billing NONE =
      new Billing(
          null,
          new TreeMap<>(),
          Tenge.ZERO,
          new TreeSet<>(),
          new TreeSet<>(),
          Hindrances.NONE,
          Instalments.NONE);

  public Billing {
    received = Collections.unmodifiableSortedMap(received);
    agreedByBank = Collections.unmodifiableSortedSet(agreedByBank);
    paidAtDesk = Collections.unmodifiableSortedSet(paidAtDesk);
  }

  public boolean hasReceived(int attempt) {
    return received.containsKey(attempt);
  }

  /** What the money of an attempt came by that no certificate pays. */
  PaymentMeans meansOf(int attempt) {
    return instalments.concern(attempt)
        ? PaymentMeans.INSTALMENTS
        : received.getOrDefault(attempt, PaymentMeans.CARD);
  }

  /**
   * What a refund goes back by: as it came, cash over a desk, unless the buyer agreed otherwise.
   */
  public PaymentMeans goesBackBy(Refund refund) {
    PaymentMeans came = meansOf(refund.attempt());
    if (!came.isCash()) {
      return came;
    }
    return mayGoByBank(refund) ? PaymentMeans.BANK_TRANSFER : PaymentMeans.CASH_AT_DESK;
  }

  /** Whether a refund of cash may go back by bank transfer. */
  public boolean mayGoByBank(Refund refund) {
    return agreedByBank.contains(refund.refundId());
  }

  boolean wentOverDesk(Refund refund) {
    return paidAtDesk.contains(refund.refundId());
  }

  Billing invoiced(Invoice latest) {
    return new Billing(
        latest, received, creditKept, agreedByBank, paidAtDesk, hindrances, instalments);
  }

  Billing payingTo(Invoice.Beneficiary other) {
    return invoice == null ? this : invoiced(invoice.payingTo(other));
  }

  /** Its invoice names nobody: whom it was made out to is no longer the buyer (B-15.6). */
  Billing anonymous() {
    return invoice == null ? this : invoiced(invoice.madeOutTo(null));
  }

  Billing hindered(ForceMajeureNoted noted) {
    Instant due = noted.due();
    return new Billing(
        invoice == null || due == null ? invoice : invoice.due(due),
        received,
        creditKept,
        agreedByBank,
        paidAtDesk,
        new Hindrances(noted.circumstances(), noted.extendsTerms()),
        instalments);
  }

  Billing received(int attempt, PaymentMeans means) {
    TreeMap<Integer, PaymentMeans> more = new TreeMap<>(received);
    more.put(attempt, means);
    return new Billing(
        invoice, more, creditKept, agreedByBank, paidAtDesk, hindrances, instalments);
  }

  Billing keeping(Tenge credit) {
    return new Billing(
        invoice, received, credit, agreedByBank, paidAtDesk, hindrances, instalments);
  }

  Billing agreed(String refundId) {
    return new Billing(
        invoice,
        received,
        creditKept,
        and(agreedByBank, refundId),
        paidAtDesk,
        hindrances,
        instalments);
  }

  Billing with(Instalments changed) {
    return new Billing(
        invoice, received, creditKept, agreedByBank, paidAtDesk, hindrances, changed);
  }

  Billing overDesk(String refundId) {
    return new Billing(
        invoice,
        received,
        creditKept,
        agreedByBank,
        and(paidAtDesk, refundId),
        hindrances,
        instalments);
  }

  private static SortedSet<String> and(SortedSet<String> some, String one) {
    SortedSet<String> more = new TreeSet<>(some);
    more.add(one);
    return more;
  }
}
