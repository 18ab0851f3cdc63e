package io.orderledger.payment.cash.model;

import io.orderledger.payment.cash.model.CourierCashCommand.HandInCash;
import io.orderledger.payment.cash.model.CourierCashCommand.NoteCashTaken;
import io.orderledger.payment.cash.model.CourierCashEvent.CashEntrusted;
import io.orderledger.payment.cash.model.CourierCashEvent.CashHandedIn;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cash that one courier holds. What was taken first is handed in first; whatever is counted is
 * recorded, less or more than is known.
 *
 * @param known whether the courier has ever taken cash
 * @param takings what was taken and not yet handed in, the oldest first
 * @param surplus what was handed in beyond all that was known to be taken
 */
@Clause({ClauseId.B_5_2, ClauseId.B_5_7})
public record CourierCash(boolean known, List<Taking> takings, Tenge surplus) {

  public static final CourierCash NONE = new CourierCash(false, List.of(), Tenge.ZERO);

  /**
   * Cash that was taken for an order's goods.
   *
   * @param rest what of it was not handed in
   */
  public record Taking(OrderNumber orderNumber, String shipmentId, Tenge rest, Instant takenAt) {}

  public CourierCash {
    takings = List.copyOf(takings);
  }

  /** Negative while more was handed in than is known to have been taken. */
  public Tenge held() {
    return Tenge.sum(takings.stream().map(Taking::rest).toList()).minus(surplus);
  }

  /** When the oldest of it was taken; empty when nothing is held. */
  public Optional<Instant> since() {
    return takings.stream().findFirst().map(Taking::takenAt);
  }

  public Decision<CourierCashEvent> decide(CourierCashCommand command) {
    return switch (command) {
      case NoteCashTaken fact when holds(fact) -> Decision.nothing(); // Told again.
      case NoteCashTaken(var courier, var order, var shipment, var amount, var at) ->
          Decision.accept(new CashEntrusted(courier, order, shipment, amount, at));
      case HandInCash request -> handIn(request);
    };
  }

  private boolean holds(NoteCashTaken fact) {
    return takings.stream()
        .anyMatch(
            it ->
                it.orderNumber().equals(fact.orderNumber())
                    && it.shipmentId().equals(fact.shipmentId()));
  }

  private Decision<CourierCashEvent> handIn(HandInCash request) {
    if (!known) {
      return Decision.refuse(
          Refusal.of(
              "courier-unknown",
              ClauseId.B_5_2,
              "No courier of this id is known to have taken cash: look at the id."));
    }
    if (!request.amount().isPositive()) {
      return Decision.refuse(
          Refusal.of("amount-not-positive", "What is handed in is at least one tenge.")
              .at("amount"));
    }
    return Decision.accept(
        new CashHandedIn(
            request.courier(),
            request.amount(),
            request.into(),
            request.reference(),
            held(),
            request.recordedBy(),
            request.at()));
  }

  public CourierCash after(CourierCashEvent event) {
    return switch (event) {
      case CashEntrusted taken -> entrusted(taken);
      case CashHandedIn handedIn -> without(handedIn.amount());
    };
  }

  private CourierCash entrusted(CashEntrusted taken) {
    Tenge rest = taken.amount().minus(surplus).max(Tenge.ZERO);
    List<Taking> more = new ArrayList<>(takings);
    if (rest.isPositive()) {
      more.add(new Taking(taken.orderNumber(), taken.shipmentId(), rest, taken.at()));
    }
    return new CourierCash(true, more, surplus.minus(taken.amount()).max(Tenge.ZERO));
  }

  private CourierCash without(Tenge amount) {
    List<Taking> left = new ArrayList<>();
    Tenge over = amount;
    for (Taking each : takings) {
      Tenge covered = each.rest().min(over);
      over = over.minus(covered);
      Tenge rest = each.rest().minus(covered);
      if (rest.isPositive()) {
        left.add(new Taking(each.orderNumber(), each.shipmentId(), rest, each.takenAt()));
      }
    }
    return new CourierCash(known, left, surplus.plus(over));
  }
}
