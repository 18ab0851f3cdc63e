package io.orderledger.delivery.view;

import io.orderledger.delivery.model.AssignmentEvent;
import io.orderledger.delivery.model.CarrierEvent.GivenUp;
import io.orderledger.delivery.model.CarrierEvent.HandedToCarrier;
import io.orderledger.delivery.model.CarrierEvent.MishapRecorded;
import io.orderledger.delivery.model.CarrierEvent.SentAnew;
import io.orderledger.delivery.model.CarrierEvent.WaybillCorrected;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.delivery.model.DeliveryEvent.CancellationFoundDispatched;
import io.orderledger.delivery.model.DeliveryEvent.CashTaken;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryAtRisk;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryEdited;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryHeld;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.DisputeNoted;
import io.orderledger.delivery.model.DeliveryEvent.EditDropped;
import io.orderledger.delivery.model.DeliveryEvent.EditFoundTooLate;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryEvent.HandedToCourier;
import io.orderledger.delivery.model.DeliveryEvent.HeldForEdit;
import io.orderledger.delivery.model.DeliveryEvent.HoldNoted;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.NotCollected;
import io.orderledger.delivery.model.DeliveryEvent.OrderConfirmationNoted;
import io.orderledger.delivery.model.DeliveryEvent.PaymentNoted;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMissed;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMoved;
import io.orderledger.delivery.model.DeliveryEvent.PromisedAnew;
import io.orderledger.delivery.model.DeliveryEvent.RefusedAtDoor;
import io.orderledger.delivery.model.DeliveryEvent.RestNotSent;
import io.orderledger.delivery.model.DeliveryEvent.StorageRestarted;
import io.orderledger.delivery.model.DeliveryEvent.WrongCodePresented;
import io.orderledger.delivery.model.ForceMajeureNoted;
import io.orderledger.delivery.model.Promise.Standing;
import io.orderledger.delivery.model.RenderingEvent;
import io.orderledger.delivery.model.StorageRecounted;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What some events of one delivery change together, none of them an edit. */
record Change(
    @Nullable DeliveryStatus status,
    boolean confirmed,
    @Nullable Money money,
    int awaited,
    @Nullable LocalDate freeUntil,
    @Nullable LocalDate promisedBy,
    @Nullable Standing standing,
    Instant at) {

  static Change of(DeliveryEvent event) {
    return switch (event) {
      case OrderConfirmationNoted noted ->
          new Change(null, true, null, 0, null, null, null, noted.at());
      case PaymentNoted noted ->
          new Change(null, false, Money.of(noted), 0, null, null, null, noted.at());
      // All that was owed: it is enough.
      case CashTaken taken ->
          new Change(null, false, new Money(null, 0), 0, null, null, null, taken.at());
      case HeldForEdit held ->
          new Change(null, false, null, held.edit(), null, null, null, held.at());
      case DeliveryHeld held -> to(DeliveryStatus.HELD, held);
      case HandedToCourier handed -> to(DeliveryStatus.IN_TRANSIT, handed);
      case HandedToCarrier handed -> to(DeliveryStatus.IN_TRANSIT, handed);
      case GivenUp given -> to(DeliveryStatus.CAME_BACK, given);
      case MishapRecorded mishap -> at(mishap);
      case SentAnew anew -> at(anew);
      case WaybillCorrected corrected -> at(corrected);
      case MadeReadyForPickup ready ->
          new Change(
              DeliveryStatus.READY_FOR_PICKUP,
              false,
              null,
              0,
              ready.freeUntil(),
              null,
              null,
              ready.at());
      case StorageRestarted again ->
          new Change(null, false, null, 0, again.freeUntil(), null, null, again.at());
      case StorageRecounted anew ->
          new Change(null, false, null, 0, anew.freeUntil(), null, null, anew.at());
      case HandedOver handed -> to(DeliveryStatus.DELIVERED, handed);
      case RefusedAtDoor refused -> to(DeliveryStatus.CAME_BACK, refused);
      case NotCollected left -> to(DeliveryStatus.CAME_BACK, left);
      case DeliveryAtRisk risk -> promise(risk.promisedBy(), Standing.AT_RISK, risk);
      case PromiseMissed missed -> promise(missed.promisedBy(), Standing.MISSED, missed);
      case PromiseMoved moved -> promise(moved.promisedBy(), Standing.ON_TIME, moved);
      case PromisedAnew anew ->
          anew.due() == null ? at(anew) : promise(anew.due(), Standing.ON_TIME, anew);
      case DeliveryPrepared prepared -> at(prepared);
      case DeliveryEdited edited -> at(edited);
      case EditFoundTooLate found -> at(found);
      case EditDropped dropped -> at(dropped);
      case CancellationFoundDispatched found -> at(found);
      case WrongCodePresented wrong -> at(wrong);
      case AssignmentEvent assigned -> at(assigned);
      case DisputeNoted noted -> at(noted);
      case ForceMajeureNoted noted -> at(noted);
      case HoldNoted noted -> at(noted);
      case RestNotSent rest -> at(rest);
      case RenderingEvent rendering -> at(rendering);
    };
  }

  private static Change at(DeliveryEvent event) {
    return new Change(null, false, null, 0, null, null, null, event.at());
  }

  private static Change to(DeliveryStatus status, DeliveryEvent event) {
    return new Change(status, false, null, 0, null, null, null, event.at());
  }

  private static Change promise(LocalDate by, Standing standing, DeliveryEvent event) {
    return new Change(null, false, null, 0, null, by, standing, event.at());
  }

  Change then(Change next) {
    return new Change(
        next.status == null ? status : next.status,
        confirmed || next.confirmed,
        money == null || next.money == null
            ? (next.money == null ? money : next.money)
            : money.then(next.money),
        Math.max(awaited, next.awaited),
        next.freeUntil == null ? freeUntil : next.freeUntil,
        next.promisedBy == null ? promisedBy : next.promisedBy,
        next.standing == null ? standing : next.standing,
        next.at.isAfter(at) ? next.at : at);
  }

  /**
   * What was said of the money.
   *
   * @param secured null when only that it is enough
   * @param edit the edit whose price payment knows; zero when it said nothing of one
   */
  record Money(@Nullable Long secured, int edit) {

    static Money of(PaymentNoted noted) {
      Tenge secured = noted.secured();
      return new Money(
          secured == null ? null : secured.amount(), noted.edit() == null ? 0 : noted.edit());
    }

    Money then(Money next) {
      return new Money(next.secured, Math.max(edit, next.edit));
    }
  }
}
