package io.orderledger.delivery.model;

import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What has to reach the buyer, how and by when, as the order was placed and last edited.
 *
 * @param customerId whose it is: who ordered it, or whom the rights passed to (B-15.6)
 * @param pickupPoint where it is collected; null for a courier
 * @param freeStorageDays calendar days of free storage after the ready notice (B-6.5)
 * @param lastDayGivesWay whether a last day that is not a working day ends on the next working day
 * @param paid what the order costs the buyer in all: no more than this is ever withheld (B-6.12)
 * @param promise of all that has no day of its own; null for an order from before days were
 *     promised
 * @param preOrders lines with days of their own; empty when there are none
 * @param payment how the buyer chose to pay; null for an order from before that was kept: not in
 *     cash
 * @param carriage how a carrier brings it; null where none does
 */
public record Consignment(
    OrderNumber orderNumber,
    String customerId,
    DeliveryMethod method,
    @Nullable String pickupPoint,
    List<Items> items,
    int freeStorageDays,
    boolean lastDayGivesWay,
    Tenge paid,
    @Nullable Promise promise,
    List<PreOrder> preOrders,
    @Nullable PaymentMethod payment,
    @Nullable Carriage carriage) {

  public Consignment {
    items = List.copyOf(items);
    // A record's component is null when JSON of before it leaves it out, whatever its type says.
    preOrders = copyOrNone(preOrders);
  }

  /** Goods that all have the same day, paid before they leave. */
  public Consignment(
      OrderNumber orderNumber,
      String customerId,
      DeliveryMethod method,
      @Nullable String pickupPoint,
      List<Items> items,
      int freeStorageDays,
      boolean lastDayGivesWay,
      Tenge paid,
      @Nullable Promise promise) {
    this(
        orderNumber,
        customerId,
        method,
        pickupPoint,
        items,
        freeStorageDays,
        lastDayGivesWay,
        paid,
        promise,
        List.of(),
        null);
  }

  /** Goods that no carrier brings. */
  public Consignment(
      OrderNumber orderNumber,
      String customerId,
      DeliveryMethod method,
      @Nullable String pickupPoint,
      List<Items> items,
      int freeStorageDays,
      boolean lastDayGivesWay,
      Tenge paid,
      @Nullable Promise promise,
      List<PreOrder> preOrders,
      @Nullable PaymentMethod payment) {
    this(
        orderNumber,
        customerId,
        method,
        pickupPoint,
        items,
        freeStorageDays,
        lastDayGivesWay,
        paid,
        promise,
        preOrders,
        payment,
        null);
  }

  private static List<PreOrder> copyOrNone(@Nullable List<PreOrder> preOrders) {
    return preOrders == null ? List.of() : List.copyOf(preOrders);
  }

  /** What is promised of the goods that come first; null for an order without a promised day. */
  @Clause(ClauseId.B_4_7)
  public @Nullable Promise due() {
    List<Promise> promises = new ArrayList<>();
    for (Items each : items) {
      Promise its = of(each.line());
      if (its != null) {
        promises.add(its);
      }
    }
    return promises.stream().min(Comparator.comparing(Promise::by)).orElse(promise);
  }

  /** What is promised of a line's goods. */
  @Nullable Promise of(int line) {
    return preOrders.stream()
        .filter(each -> each.line() == line)
        .findFirst()
        .map(PreOrder::promise)
        .orElse(promise);
  }

  /** Those lines with days of their own whose goods are in it. */
  public List<PreOrder> preOrdersLeft() {
    return preOrders.stream().filter(each -> pieces(items, each.line()) > 0).toList();
  }

  private boolean hasItsOwnDay(int line) {
    return preOrders.stream().anyMatch(each -> each.line() == line);
  }

  /** With another promise of the goods that come first. */
  Consignment promised(Promise another) {
    Promise due = due();
    boolean isOfThem =
        items.isEmpty()
            || items.stream()
                .anyMatch(each -> !hasItsOwnDay(each.line()) && Objects.equals(promise, due));
    return isOfThem
        ? with(another, preOrders)
        : with(
            promise,
            preOrders.stream()
                .map(each -> each.promise().equals(due) ? each.with(another) : each)
                .toList());
  }

  /**
   * As the order stage promises it anew.
   *
   * @param lines whose goods are meant; null for all, of which none comes sooner than it would
   */
  @Clause({ClauseId.B_4_7, ClauseId.B_6_3})
  Consignment promisedAnew(
      @Nullable List<Integer> lines, UnaryOperator<Promise> move, LocalDate by) {
    boolean ofOthers =
        lines == null
            || items.stream()
                .anyMatch(each -> lines.contains(each.line()) && !hasItsOwnDay(each.line()));
    return with(
        ofOthers && promise != null ? move.apply(promise) : promise,
        preOrders.stream()
            .map(each -> isMeant(each, lines, by) ? each.with(move.apply(each.promise())) : each)
            .toList());
  }

  private static boolean isMeant(PreOrder preOrder, @Nullable List<Integer> lines, LocalDate by) {
    return lines == null ? preOrder.promise().by().isBefore(by) : lines.contains(preOrder.line());
  }

  /** Where one day was the last that the contract allows, another one is (B-12.1). */
  Consignment allowing(LocalDate before, LocalDate after) {
    return with(
        promise == null ? null : promise.allowing(before, after),
        preOrders.stream().map(it -> it.with(it.promise().allowing(before, after))).toList());
  }

  private Consignment with(@Nullable Promise another, List<PreOrder> others) {
    return new Consignment(
        orderNumber,
        customerId,
        method,
        pickupPoint,
        items,
        freeStorageDays,
        lastDayGivesWay,
        paid,
        another,
        others,
        payment,
        carriage);
  }

  /** Whether it leaves before it is paid, and changes hands against cash (B-5.2). */
  public boolean paysInCash() {
    return payment == PaymentMethod.CASH;
  }

  /** Whether the buyer bears the risk from the hand-over to the carrier that it hired (B-7.5). */
  boolean isAtBuyersRiskWithCarrier() {
    return carriage != null && carriage.hiredByBuyer() && carriage.riskFromCarrier();
  }

  /** The same, another customer's (B-15.6). */
  public Consignment of(String customer) {
    return new Consignment(
        orderNumber,
        customer,
        method,
        pickupPoint,
        items,
        freeStorageDays,
        lastDayGivesWay,
        paid,
        promise,
        preOrders,
        payment,
        carriage);
  }

  /** As the order is after an edit; the terms are those of its placement (B-15.1). */
  Consignment edited(ApplyEdit edit) {
    return new Consignment(
        orderNumber,
        customerId,
        edit.method(),
        edit.pickupPoint(),
        edit.items(),
        freeStorageDays,
        lastDayGivesWay,
        edit.total(),
        edit.promise() == null ? promise : edit.promise(),
        edit.preOrders(),
        payment,
        edit.promise() == null ? carriage : edit.carriage());
  }

  /** At another price of the whole order. */
  Consignment costing(Tenge total) {
    return new Consignment(
        orderNumber,
        customerId,
        method,
        pickupPoint,
        items,
        freeStorageDays,
        lastDayGivesWay,
        total,
        promise,
        preOrders,
        payment,
        carriage);
  }

  /**
   * What is left of the rest after an edit; the way stays, with the days of what has none by
   * itself.
   */
  Consignment rest(List<Items> some, ApplyEdit edit) {
    return only(some)
        .costing(edit.total())
        .with(edit.promise() == null ? promise : edit.promise(), keptDays(edit.preOrders()));
  }

  /** A line's own day stays as it was moved, as long as it has one. */
  private List<PreOrder> keptDays(List<PreOrder> told) {
    return preOrders.stream()
        .filter(each -> told.stream().anyMatch(other -> other.line() == each.line()))
        .toList();
  }

  /** Only these of the items: a shipment of its own, with the days that they had. */
  Consignment only(List<Items> some) {
    return new Consignment(
        orderNumber,
        customerId,
        method,
        pickupPoint,
        some,
        freeStorageDays,
        lastDayGivesWay,
        paid,
        promise,
        preOrders,
        payment,
        carriage);
  }

  /** What stays when these of the items leave; may have no items. */
  Consignment without(List<Items> some) {
    return only(
        items.stream()
            .map(each -> new Items(each.line(), each.quantity() - pieces(some, each.line())))
            .filter(each -> each.quantity() > 0)
            .toList());
  }

  /** How many pieces of a line are among these. */
  static int pieces(List<Items> some, int line) {
    return some.stream().filter(each -> each.line() == line).mapToInt(Items::quantity).sum();
  }
}
