package io.orderledger.payment.model;

import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.money.Tenge;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of an order's money passes no provider.
 *
 * @param invoice the latest; null when the order is paid in another way
 * @param received by attempt: money that came by itself stands there like an attempt that was paid,
 *     and is refunded by what it came by
 * @param creditKept what the payer left with the seller when it was last asked
 */
public record Billing(
    @Nullable Invoice invoice, SortedMap<Integer, PaymentMeans> received, Tenge creditKept) {

  static final Billing NONE = new Billing(null, new TreeMap<>(), Tenge.ZERO);

  public Billing {
    received = Collections.unmodifiableSortedMap(received);
  }

  public boolean hasReceived(int attempt) {
    return received.containsKey(attempt);
  }

  /** What the money of an attempt came by that no certificate pays. */
  PaymentMeans meansOf(int attempt) {
    return received.getOrDefault(attempt, PaymentMeans.CARD);
  }

  Billing invoiced(Invoice latest) {
    return new Billing(latest, received, creditKept);
  }

  Billing received(int attempt, PaymentMeans means) {
    TreeMap<Integer, PaymentMeans> more = new TreeMap<>(received);
    more.put(attempt, means);
    return new Billing(invoice, more, creditKept);
  }

  Billing keeping(Tenge credit) {
    return new Billing(invoice, received, credit);
  }
}
