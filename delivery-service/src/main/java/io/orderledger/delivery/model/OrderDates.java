package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;

import io.orderledger.delivery.model.DeliveryCommand.PromiseAnew;
import io.orderledger.delivery.model.DeliveryEvent.Days;
import io.orderledger.delivery.model.DeliveryEvent.PromisedAnew;
import io.orderledger.delivery.model.DeliveryState.CameBack;
import io.orderledger.delivery.model.DeliveryState.Delivered;
import io.orderledger.delivery.model.DeliveryState.Held;
import io.orderledger.delivery.model.DeliveryState.InTransit;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.DeliveryState.OneConsignment;
import io.orderledger.delivery.model.DeliveryState.Preparing;
import io.orderledger.delivery.model.DeliveryState.Unknown;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Days that the order stage promises, and those of goods that are supplied later than others
 * (B-4.7, B-6.3). What is told of goods that the buyer has, or that wait for the buyer, changes
 * nothing.
 */
@Clause({ClauseId.B_4_7, ClauseId.B_6_3})
final class OrderDates {

  private OrderDates() {}

  static Decision<DeliveryEvent> keep(OneConsignment state, PromiseAnew anew) {
    return switch (state) {
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing preparing -> keep(preparing.consignment(), null, anew);
      case InTransit transit -> keep(transit.consignment(), transit.shipmentId(), anew);
      case Held _, OnShelf _, Delivered _, CameBack _ -> nothing();
    };
  }

  private static Decision<DeliveryEvent> keep(
      Consignment consignment, @Nullable String shipmentId, PromiseAnew anew) {
    Consignment after =
        moved(consignment, anew.lines(), anew.by(), anew.latest(), anew.cause(), anew.at());
    if (after.equals(consignment)) {
      return nothing();
    }
    return accept(
        new PromisedAnew(
            consignment.orderNumber(),
            shipmentId,
            anew.lines(),
            anew.by(),
            anew.latest(),
            anew.cause(),
            another(consignment.due(), after.due()),
            anew.at()));
  }

  private static @Nullable LocalDate another(@Nullable Promise before, @Nullable Promise after) {
    return after == null || after.equals(before) ? null : after.by();
  }

  static OneConsignment kept(OneConsignment state, PromisedAnew event) {
    UnaryOperator<Consignment> anew =
        consignment ->
            moved(
                consignment,
                event.lines(),
                event.promisedBy(),
                event.latest(),
                event.cause(),
                event.at());
    return switch (state) {
      case Preparing preparing -> preparing.with(anew.apply(preparing.consignment()));
      case InTransit transit -> transit.with(anew.apply(transit.consignment()));
      case Unknown _, Held _, OnShelf _, Delivered _, CameBack _ -> state;
    };
  }

  private static Consignment moved(
      Consignment consignment,
      @Nullable List<Integer> lines,
      LocalDate by,
      LocalDate latest,
      DelayCause cause,
      Instant at) {
    return consignment.promisedAnew(
        lines, promise -> promise.moved(Almaty.dateOf(at), by, latest, cause), by);
  }

  /** The days of what leaves and of what stays; null where they are the same. */
  static @Nullable Days days(Consignment here, @Nullable List<Items> leaving) {
    Consignment staying = leaving == null ? here : here.without(leaving);
    Consignment left = leaving == null ? here : here.only(leaving);
    Promise ofThem = left.due();
    Promise ofTheRest = staying.due();
    return staying.items().isEmpty()
            || ofThem == null
            || ofTheRest == null
            || ofThem.by().equals(ofTheRest.by())
        ? null
        : new Days(ofThem.by(), ofTheRest.by());
  }
}
