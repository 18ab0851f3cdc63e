package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;
import static io.orderledger.shared.decision.Decision.refuse;

import io.orderledger.delivery.model.DeliveryCommand.CheckPromise;
import io.orderledger.delivery.model.DeliveryCommand.MovePromise;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryAtRisk;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMissed;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMoved;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.delivery.model.Promise.Standing;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.majeure.TermExtension.Term;
import io.orderledger.shared.time.Almaty;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lateness is noticed the day before it happens, and a new day has a cause (B-6.3, B-6.15). Goods
 * that wait on the pickup shelf are there: their promise is kept.
 */
@Clause({ClauseId.B_6_3, ClauseId.B_6_15})
final class Promises {

  private Promises() {}

  /**
   * A promise that can still be missed.
   *
   * @param shipmentId null while the goods are here
   */
  private record Open(OrderNumber order, @Nullable String shipmentId, Promise promise) {

    static Optional<Open> of(OneConsignment state) {
      return switch (state) {
        case Preparing preparing -> of(preparing.consignment(), null);
        case InTransit transit -> of(transit.consignment(), transit.shipmentId());
        case Unknown _ -> Optional.empty();
        case Held _ -> Optional.empty();
        case OnShelf _ -> Optional.empty();
        case Delivered _ -> Optional.empty();
        case CameBack _ -> Optional.empty();
      };
    }

    private static Optional<Open> of(Consignment consignment, @Nullable String shipmentId) {
      return Optional.ofNullable(consignment.due())
          .map(promise -> new Open(consignment.orderNumber(), shipmentId, promise));
    }
  }

  /** What must be noticed by that moment; nothing is noticed twice. */
  static Decision<DeliveryEvent> check(OneConsignment state, CheckPromise check) {
    return Open.of(state).map(open -> check(open, check)).orElseGet(Decision::nothing);
  }

  private static Decision<DeliveryEvent> check(Open open, CheckPromise check) {
    Promise promise = open.promise();
    LocalDate today = Almaty.dateOf(check.at());
    boolean isOver = today.isAfter(promise.by());
    boolean isNear = !today.isBefore(promise.nearFrom());
    return switch (promise.standing()) {
      case ON_TIME -> isOver ? missed(open, check) : isNear ? atRisk(open, check) : nothing();
      case AT_RISK -> isOver ? missed(open, check) : nothing();
      case MISSED -> nothing();
    };
  }

  private static Decision<DeliveryEvent> atRisk(Open open, CheckPromise check) {
    Promise promise = open.promise();
    return accept(
        new DeliveryAtRisk(
            open.order(), open.shipmentId(), promise.by(), promise.cause(), check.at()));
  }

  private static Decision<DeliveryEvent> missed(Open open, CheckPromise check) {
    Promise promise = open.promise();
    return accept(
        new PromiseMissed(
            open.order(), open.shipmentId(), promise.by(), promise.cause(), check.at()));
  }

  static Decision<DeliveryEvent> move(OneConsignment state, MovePromise move) {
    return Open.of(state)
        .map(open -> move(open, move))
        .orElseGet(
            () ->
                refuse(
                    "nothing-to-promise",
                    "No day is promised: the goods are there, stay here, or came back."));
  }

  private static Decision<DeliveryEvent> move(Open open, MovePromise move) {
    Promise promise = open.promise();
    LocalDate today = Almaty.dateOf(move.at());
    if (move.cause() == DelayCause.UNKNOWN) {
      return refuse(
          Refusal.of("cause-needed", ClauseId.B_6_15, "Say who or what is behind the delay.")
              .at("cause"));
    }
    if (move.by().isBefore(today) || move.by().equals(promise.by())) {
      return refuse(
          Refusal.of(
                  "not-a-new-day",
                  ClauseId.B_6_3,
                  "Promise another day than " + promise.by() + ", not before " + today + '.')
              .at("promisedBy"));
    }
    return accept(
        new PromiseMoved(
            open.order(),
            open.shipmentId(),
            promise.by(),
            move.by(),
            latest(promise, move),
            move.cause(),
            move.at()));
  }

  /** Force majeure gives the seller as many days more (B-12.1); nothing else does. */
  @Clause({ClauseId.B_6_15, ClauseId.B_12_1})
  private static LocalDate latest(Promise promise, MovePromise move) {
    long days = ChronoUnit.DAYS.between(promise.by(), move.by());
    return move.cause() == DelayCause.FORCE_MAJEURE
        ? promise.latest().plusDays(Math.max(0, days))
        : promise.latest();
  }

  /** The last day that the contract allows moves by itself, too: for goods that are late. */
  @Clause(ClauseId.B_12_1)
  static OneConsignment allowed(OneConsignment state, ForceMajeureNoted noted) {
    return switch (state) {
      case Preparing preparing ->
          preparing.with(allowed(preparing.consignment(), null, noted.extensions()));
      case InTransit transit ->
          transit.with(allowed(transit.consignment(), transit.shipmentId(), noted.extensions()));
      case Unknown _, Held _, OnShelf _, Delivered _, CameBack _ -> state;
    };
  }

  private static Consignment allowed(
      Consignment before, @Nullable String shipmentId, List<TermExtension> extensions) {
    Consignment consignment = before;
    for (TermExtension each : extensions) {
      if (each.term() == Term.LAST_LAWFUL_DAY && Objects.equals(each.part(), shipmentId)) {
        consignment = consignment.allowing(each.before(), each.after());
      }
    }
    return consignment;
  }

  static OneConsignment noticed(OneConsignment state, Standing standing) {
    return Open.of(state).map(open -> with(state, open.promise().noticed(standing))).orElse(state);
  }

  static OneConsignment moved(OneConsignment state, PromiseMoved moved) {
    return Open.of(state)
        .map(
            open ->
                with(
                    state,
                    open.promise()
                        .moved(
                            Almaty.dateOf(moved.at()),
                            moved.promisedBy(),
                            moved.latest(),
                            moved.cause())))
        .orElse(state);
  }

  private static OneConsignment with(OneConsignment state, Promise promise) {
    return switch (state) {
      case Preparing preparing -> preparing.with(preparing.consignment().promised(promise));
      case InTransit transit -> transit.with(transit.consignment().promised(promise));
      case Unknown _ -> state;
      case Held _ -> state;
      case OnShelf _ -> state;
      case Delivered _ -> state;
      case CameBack _ -> state;
    };
  }
}
