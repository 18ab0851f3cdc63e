package io.orderledger.payment.model;

import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that is known of one order's money.
 *
 * @param customerId whose the order is: who placed it, or whom its rights passed to (B-15.6)
 * @param owed what the order costs, as last edited
 * @param edit the last edit of the order that is known; zero before there was one
 * @param billing its invoice, and what of its money passes no provider
 * @param shipped whether the goods left: from then on authorized money is taken (B-5.4)
 * @param attempts by number, from 1
 * @param refunds by refund id
 * @param returnRefundsOwed by return id: refunds that wait for the capture or a dispute's end
 * @param disputes by the provider's id
 */
public record Account(
    OrderNumber orderNumber,
    String customerId,
    String sellerId,
    Tenge owed,
    int edit,
    Billing billing,
    boolean shipped,
    SortedMap<Integer, Attempt> attempts,
    SortedMap<String, Refund> refunds,
    SortedMap<String, Tenge> returnRefundsOwed,
    SortedMap<String, Dispute> disputes) {

  static Account opened(OrderNumber order, String customer, String seller, Tenge owed) {
    return new Account(
        order,
        customer,
        seller,
        owed,
        0,
        Billing.NONE,
        false,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  public Account {
    attempts = Collections.unmodifiableSortedMap(attempts);
    refunds = Collections.unmodifiableSortedMap(refunds);
    returnRefundsOwed = Collections.unmodifiableSortedMap(returnRefundsOwed);
    disputes = Collections.unmodifiableSortedMap(disputes);
  }

  public Tenge authorized() {
    return sum(attempts.values(), attempt -> attempt.authorized().max(attempt.captured()));
  }

  public Tenge captured() {
    return sum(attempts.values(), Attempt::captured);
  }

  public Tenge held() {
    return sum(attempts.values(), Attempt::held);
  }

  /**
   * What is there to pay with: held and not about to be released, or taken and not going back. The
   * goods may leave once it comes to what is owed.
   */
  public Tenge secured() {
    Tenge there = sum(attempts.values(), attempt -> attempt.captured().plus(attempt.reserved()));
    return there.minus(sum(refunds.values(), Refund::reserved)).max(Tenge.ZERO);
  }

  /** What went back to the buyer. */
  public Tenge refunded() {
    return sum(refundsThat(r -> r.status() == RefundStatus.SUCCEEDED).toList(), Refund::amount);
  }

  /** What a scheme holds, or has taken for good. */
  public Tenge disputed() {
    return sum(disputes.values(), Dispute::taken);
  }

  /** Captured less refunded less what disputes took (M12); negative while one took too much. */
  public Tenge netKept() {
    return captured().minus(refunded()).minus(disputed());
  }

  public boolean hasOpenDispute() {
    return disputes.values().stream().anyMatch(Dispute::suspends);
  }

  /** What of an attempt's captured money no refund and no dispute has laid a hand on. */
  public Tenge refundable(Attempt attempt) {
    return left(attempt).max(Tenge.ZERO);
  }

  /** Whether a dispute left too little for the refunds that were asked for before. */
  boolean isOverdrawn(Attempt attempt) {
    return left(attempt).isNegative();
  }

  private Tenge left(Attempt attempt) {
    Tenge reserved =
        sum(refundsThat(r -> r.attempt() == attempt.number()).toList(), Refund::reserved);
    Tenge taken =
        sum(
            disputes.values().stream().filter(d -> d.attempt() == attempt.number()).toList(),
            Dispute::taken);
    return attempt.captured().minus(reserved).minus(taken);
  }

  public Tenge refundable() {
    return sum(attempts.values(), this::refundable);
  }

  Optional<Attempt> attemptWithRefundable(Tenge amount) {
    return attempts.values().stream()
        .filter(attempt -> !amount.isMoreThan(refundable(attempt)))
        .findFirst();
  }

  /** So much of what an attempt took. */
  record Portion(Attempt attempt, Tenge amount) {}

  /**
   * Which attempts a sum goes back to: one that took as much if there is one, else the first ones;
   * none when all together cannot give it.
   */
  List<Portion> refundableAs(Tenge amount) {
    if (Proportion.concerns(this)) {
      return Proportion.refund(this, amount);
    }
    Optional<Attempt> one = attemptWithRefundable(amount);
    if (amount.isZero()) {
      return List.of();
    }
    if (one.isPresent()) {
      return List.of(new Portion(one.get(), amount));
    }
    if (amount.isMoreThan(refundable())) {
      return List.of();
    }
    List<Portion> portions = new ArrayList<>();
    Tenge rest = amount;
    for (Attempt attempt : attempts.values()) {
      Tenge part = refundable(attempt).min(rest);
      if (part.isPositive()) {
        portions.add(new Portion(attempt, part));
        rest = rest.minus(part);
      }
    }
    return portions;
  }

  /** What of an attempt's money went back or is to, as far as nobody has to ask again. */
  Tenge givenBack(Attempt attempt) {
    return undertaken(refund -> refund.attempt() == attempt.number());
  }

  /** What of it went back or is to because it was more than was owed. */
  Tenge givenBackAsExcess(Attempt attempt) {
    return undertaken(
        refund -> refund.attempt() == attempt.number() && refund.cause() == RefundCause.EXCESS);
  }

  private Tenge undertaken(Predicate<Refund> fits) {
    return sum(refundsThat(fits).toList(), Refund::undertaken);
  }

  Stream<Refund> refundsThat(Predicate<Refund> fits) {
    return refunds.values().stream().filter(fits);
  }

  /** What the money of an attempt came by. */
  public PaymentMeans meansOf(int number) {
    Attempt attempt = attempts.get(number);
    return attempt != null && attempt.isByCertificate()
        ? PaymentMeans.CERTIFICATE
        : billing.meansOf(number);
  }

  /** What a refund goes back by: as it came, but for cash that the buyer agreed about (B-5.11). */
  public PaymentMeans goesBackBy(Refund refund) {
    PaymentMeans came = meansOf(refund.attempt());
    return came == PaymentMeans.CERTIFICATE ? came : billing.goesBackBy(refund);
  }

  int nextAttempt() {
    return attempts.isEmpty() ? 1 : attempts.lastKey() + 1;
  }

  /** Two digits at least, so that ids sort as they were given. */
  String nextRefundId() {
    return "refund-%02d".formatted(refunds.size() + 1);
  }

  /** The attempt of a number; one not known yet is taken up: its money must not be lost. */
  Attempt attempt(int number) {
    return attempts.getOrDefault(number, Attempt.requested(number, owed));
  }

  /**
   * The attempt an intent belongs to; a number that belongs to another intent gives a new one, and
   * so does a second payment of one intent, or one that came after its end.
   */
  Attempt attempt(int number, String intent) {
    return attempts.values().stream()
        .filter(known -> intent.equals(known.intentId()))
        .findFirst()
        .or(() -> attempts.values().stream().filter(known -> known.isOf(intent)).findFirst())
        .orElseGet(
            () -> attempt(number).intentId() == null ? attempt(number) : attempt(nextAttempt()));
  }

  /** The same money, another customer's matter (B-15.6). */
  Account of(String customer) {
    return new Account(
        orderNumber,
        customer,
        sellerId,
        owed,
        edit,
        billing,
        shipped,
        attempts,
        refunds,
        returnRefundsOwed,
        disputes);
  }

  Account costing(Tenge another, int byEdit) {
    return new Account(
        orderNumber,
        customerId,
        sellerId,
        another,
        byEdit,
        billing,
        shipped,
        Pledge.costing(another, attempts),
        refunds,
        returnRefundsOwed,
        disputes);
  }

  Account shippedOut() {
    return new Account(
        orderNumber,
        customerId,
        sellerId,
        owed,
        edit,
        billing,
        true,
        attempts,
        refunds,
        returnRefundsOwed,
        disputes);
  }

  Account with(Billing changed) {
    return new Account(
        orderNumber,
        customerId,
        sellerId,
        owed,
        edit,
        changed,
        shipped,
        attempts,
        refunds,
        returnRefundsOwed,
        disputes);
  }

  Account with(Attempt attempt) {
    return new Account(
        orderNumber,
        customerId,
        sellerId,
        owed,
        edit,
        billing,
        shipped,
        put(attempts, attempt.number(), attempt),
        refunds,
        returnRefundsOwed,
        disputes);
  }

  Account with(Refund refund) {
    TreeMap<String, Tenge> stillOwed = new TreeMap<>(returnRefundsOwed);
    if (refund.returnId() != null) {
      stillOwed.remove(refund.returnId());
    }
    return new Account(
        orderNumber,
        customerId,
        sellerId,
        owed,
        edit,
        billing,
        shipped,
        attempts,
        put(refunds, refund.refundId(), refund),
        stillOwed,
        disputes);
  }

  Account withReturnRefundOwed(String returnId, Tenge amount) {
    return new Account(
        orderNumber,
        customerId,
        sellerId,
        owed,
        edit,
        billing,
        shipped,
        attempts,
        refunds,
        put(returnRefundsOwed, returnId, amount),
        disputes);
  }

  Account withoutReturnRefundOwed(String returnId) {
    TreeMap<String, Tenge> stillOwed = new TreeMap<>(returnRefundsOwed);
    stillOwed.remove(returnId);
    return new Account(
        orderNumber,
        customerId,
        sellerId,
        owed,
        edit,
        billing,
        shipped,
        attempts,
        refunds,
        stillOwed,
        disputes);
  }

  Account with(Dispute dispute) {
    return new Account(
        orderNumber,
        customerId,
        sellerId,
        owed,
        edit,
        billing,
        shipped,
        attempts,
        refunds,
        returnRefundsOwed,
        put(disputes, dispute.disputeId(), dispute));
  }

  private static <K, V> SortedMap<K, V> put(SortedMap<K, V> map, K key, V value) {
    TreeMap<K, V> changed = new TreeMap<>(map);
    changed.put(key, value);
    return changed;
  }

  private static <T> Tenge sum(Collection<T> parts, Function<T, Tenge> amount) {
    return Tenge.sum(parts.stream().map(amount).toList());
  }
}
