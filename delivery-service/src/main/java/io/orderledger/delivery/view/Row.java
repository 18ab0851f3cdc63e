package io.orderledger.delivery.view;

import io.orderledger.delivery.model.AssignmentEvent.PickupCodeReplaced;
import io.orderledger.delivery.model.AssignmentEvent.RightsAssigned;
import io.orderledger.delivery.model.CarrierEvent;
import io.orderledger.delivery.model.CarrierEvent.HandedToCarrier;
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
import io.orderledger.delivery.model.RenderingEvent;
import io.orderledger.delivery.model.StorageRecounted;

/**
 * What an event is about: its shipment's row, if it has one.
 *
 * @param shipmentId empty for what is here, and for all that left together
 */
record Row(String orderNumber, String shipmentId) {

  static Row of(DeliveryEvent event) {
    String shipmentId =
        switch (event) {
          case CashTaken taken -> taken.shipmentId();
          case HandedOver handed -> handed.shipmentId();
          case RefusedAtDoor refused -> refused.shipmentId();
          case NotCollected missed -> missed.shipmentId();
          case StorageRestarted again -> again.shipmentId();
          case StorageRecounted anew -> anew.shipmentId();
          case WrongCodePresented wrong -> wrong.shipmentId();
          case DeliveryAtRisk risk -> risk.shipmentId();
          case PromiseMissed missed -> missed.shipmentId();
          case PromiseMoved moved -> moved.shipmentId();
          case PromisedAnew anew -> anew.shipmentId();
          case PickupCodeReplaced replaced -> replaced.shipmentId();
          case CarrierEvent.OfShipment it -> it.shipmentId();
          case HandedToCourier _,
              HandedToCarrier _,
              MadeReadyForPickup _,
              DeliveryPrepared _,
              OrderConfirmationNoted _,
              PaymentNoted _,
              DeliveryHeld _,
              CancellationFoundDispatched _,
              HeldForEdit _,
              RightsAssigned _,
              DisputeNoted _,
              ForceMajeureNoted _,
              HoldNoted _,
              EditFoundTooLate _,
              DeliveryEdited _,
              EditDropped _,
              RestNotSent _,
              RenderingEvent _ ->
              null;
        };
    return new Row(event.orderNumber().value(), shipmentId == null ? "" : shipmentId);
  }
}
