package io.orderledger.delivery.model;

import static io.orderledger.shared.decision.Decision.accept;
import static io.orderledger.shared.decision.Decision.nothing;

import io.orderledger.delivery.model.DeliveryEvent.StorageRestarted;
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
import io.orderledger.shared.majeure.Standstill;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** How long goods wait on the shelf for nothing: from the notice that they do (B-6.5, B-15.4). */
@Clause({ClauseId.B_6_5, ClauseId.B_15_4})
final class Storage {

  private Storage() {}

  static LocalDate freeUntil(Consignment consignment, Instant toldAt, WorkingCalendar calendar) {
    return freeUntil(consignment, Almaty.dateOf(toldAt), Standstill.NONE, calendar);
  }

  /** The last day, when these days do not count. */
  @Clause(ClauseId.B_12_1)
  static LocalDate freeUntil(
      Consignment consignment, LocalDate toldOn, Standstill still, WorkingCalendar calendar) {
    return still.calendarDaysAfter(
        toldOn, consignment.freeStorageDays(), consignment.lastDayGivesWay(), calendar);
  }

  /** What was collected or taken back meanwhile stays so. */
  static Decision<DeliveryEvent> restart(
      OneConsignment state, Instant toldAt, WorkingCalendar calendar) {
    return switch (state) {
      case OnShelf shelf -> {
        LocalDate anew = freeUntil(shelf.consignment(), toldAt, calendar);
        yield anew.isAfter(shelf.freeUntil())
            ? accept(
                new StorageRestarted(
                    shelf.consignment().orderNumber(), shelf.shipmentId(), anew, toldAt))
            : nothing();
      }
      case Unknown _ -> Refusals.unknownDelivery();
      case Preparing _, Held _, InTransit _, Delivered _, CameBack _ -> nothing();
    };
  }
}
