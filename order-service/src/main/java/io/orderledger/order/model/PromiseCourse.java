package io.orderledger.order.model;

import io.orderledger.order.model.OrderEvent.DateAgreed;
import io.orderledger.order.model.OrderEvent.DispatchRecorded;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderEvent.PromiseMoveRecorded;
import io.orderledger.order.model.OrderEvent.ReadinessRecorded;
import io.orderledger.order.model.OrderEvent.SupplyMoved;
import io.orderledger.order.model.PromiseMove.Reason;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was promised first, what is promised now, and why it is another day (B-6.3, B-6.15).
 *
 * @param first as the placement made it
 * @param current for all that has not left by itself
 * @param moves the first first
 */
@Clause({ClauseId.B_6_3, ClauseId.B_6_15})
public record PromiseCourse(
    DeliveryPromise first, DeliveryPromise current, List<PromiseMove> moves) {

  public PromiseCourse {
    moves = List.copyOf(moves);
  }

  /** Empty for an order from before there were tariffs. */
  static Optional<PromiseCourse> of(List<OrderEvent> events) {
    DeliveryPromise first = ((OrderPlaced) events.getFirst()).deliveryPromise();
    if (first == null) {
      return Optional.empty();
    }
    Fold fold = new Fold(first);
    events.forEach(fold::follow);
    return Optional.of(new PromiseCourse(first, fold.current, fold.moves));
  }

  /** What holds after the events so far. */
  private static final class Fold {

    private final List<PromiseMove> moves = new ArrayList<>();

    /** Shipments that left before the rest: their days are their own (B-7.9). */
    private final Set<String> leftByThemselves = new HashSet<>();

    private DeliveryPromise current;

    private Fold(DeliveryPromise first) {
      this.current = first;
    }

    private void follow(OrderEvent event) {
      switch (event) {
        case DispatchRecorded it -> left(it.shipmentId(), it.items());
        case ReadinessRecorded it -> left(it.shipmentId(), it.items());
        case OrderEdited it when it.promisedAnew() -> {
          DeliveryPromise anew = it.content().deliveryPromise();
          add(Reason.EDITED, null, null, current.promisedBy(), anew, it.at());
          current = anew;
        }
        case SupplyMoved it -> {
          DeliveryPromise anew = it.content().deliveryPromise();
          if (!anew.equals(current)) {
            add(Reason.SUPPLY, DelayCause.SELLER, null, current.promisedBy(), anew, it.at());
          }
          current = anew;
        }
        case DateAgreed it -> {
          DeliveryPromise anew = moved(it.agreement().promisedBy(), it.latest());
          moves.add(
              new PromiseMove(
                  Reason.AGREED,
                  it.agreement().cause(),
                  null,
                  it.before(),
                  anew.promisedBy(),
                  anew.latest(),
                  it.agreement(),
                  it.at()));
          current = anew;
        }
        case PromiseMoveRecorded it -> {
          DeliveryPromise anew = moved(it.promisedBy(), it.latest());
          boolean ofItsOwn = it.shipmentId() != null && leftByThemselves.contains(it.shipmentId());
          add(
              Reason.DELAYED,
              it.cause(),
              ofItsOwn ? it.shipmentId() : null,
              it.promisedBefore(),
              anew,
              it.at());
          current = ofItsOwn ? current : anew;
        }
        default -> {
          // Says nothing of when the goods come.
        }
      }
    }

    private void left(String shipmentId, @Nullable List<Items> items) {
      if (items != null) {
        leftByThemselves.add(shipmentId);
      }
    }

    private DeliveryPromise moved(LocalDate by, LocalDate latest) {
      LocalDate from = current.promisedFrom().isAfter(by) ? by : current.promisedFrom();
      return current.on(from, by, latest);
    }

    private void add(
        Reason reason,
        @Nullable DelayCause cause,
        @Nullable String shipmentId,
        LocalDate before,
        DeliveryPromise anew,
        Instant at) {
      moves.add(
          new PromiseMove(
              reason, cause, shipmentId, before, anew.promisedBy(), anew.latest(), null, at));
    }
  }
}
