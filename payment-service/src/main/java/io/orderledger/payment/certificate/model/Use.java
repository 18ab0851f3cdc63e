package io.orderledger.payment.certificate.model;

import static java.time.temporal.ChronoUnit.DAYS;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one attempt to pay an order took of a certificate.
 *
 * @param taken when it was reserved; what lasts shortest first
 * @param on the day it was reserved
 * @param redeemed what of it paid; zero unless {@link Standing#REDEEMED}
 * @param refunds what of that came back, by refund id
 */
public record Use(
    OrderNumber order,
    int attempt,
    List<Lot> taken,
    LocalDate on,
    Standing standing,
    Tenge redeemed,
    SortedMap<String, Tenge> refunds) {

  /** Where a use stands. */
  public enum Standing {
    /** Nobody else can have it. */
    RESERVED,
    /** It paid for the order. */
    REDEEMED,
    /** All of it is on the certificate again; nothing was paid with it. */
    RELEASED
  }

  public Use {
    taken = List.copyOf(taken);
    refunds = Collections.unmodifiableSortedMap(refunds);
  }

  static Use reserved(OrderNumber order, int attempt, List<Lot> taken, LocalDate on) {
    return new Use(order, attempt, taken, on, Standing.RESERVED, Tenge.ZERO, new TreeMap<>());
  }

  /** What was reserved in all. */
  public Tenge amount() {
    return Lot.sum(taken);
  }

  /** What of the part that paid came back. */
  public Tenge restored() {
    return Tenge.sum(refunds.values());
  }

  /** What paid and has not come back. */
  Tenge restorable() {
    return redeemed.minus(restored());
  }

  Use redeemed(Tenge paid) {
    return new Use(order, attempt, taken, on, Standing.REDEEMED, paid, refunds);
  }

  Use released() {
    return new Use(order, attempt, taken, on, Standing.RELEASED, redeemed, refunds);
  }

  Use restored(String refundId, Tenge amount) {
    TreeMap<String, Tenge> known = new TreeMap<>(refunds);
    known.put(refundId, amount);
    return new Use(order, attempt, taken, on, standing, redeemed, known);
  }

  /** What is over when so much of it was spent. */
  List<Lot> unspent(Tenge spent, GivenBack terms) {
    return back(Tenge.ZERO, amount().minus(spent), terms);
  }

  /** What comes back of the part that paid. */
  List<Lot> restoration(Tenge amount, GivenBack terms) {
    return back(amount().minus(redeemed).plus(restored()), amount, terms);
  }

  /** What lasted longest comes back first: the buyer keeps the better part. */
  private List<Lot> back(Tenge before, Tenge amount, GivenBack terms) {
    List<Lot> lots = new ArrayList<>();
    Tenge skipped = before;
    Tenge left = amount;
    for (Lot lot : taken.reversed()) {
      Tenge passed = lot.amount().min(skipped);
      skipped = skipped.minus(passed);
      Tenge part = lot.amount().minus(passed).min(left);
      if (part.isPositive()) {
        left = left.minus(part);
        lots.add(new Lot(terms.lastDay(DAYS.between(on, lot.lastDay())), part));
      }
    }
    return lots;
  }
}
