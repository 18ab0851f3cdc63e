package io.orderledger.delivery.publishing;

import io.orderledger.delivery.model.AssignmentEvent;
import io.orderledger.delivery.model.CarrierEvent;
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
import io.orderledger.delivery.tariff.model.TariffEvent;
import io.orderledger.delivery.tracking.model.ScansRecorded;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.messaging.Publisher;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.TariffFact;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the other services are told of deliveries and tariffs. */
@Component
final class DeliveryPublisher implements Publisher {

  @Override
  public List<IntegrationEvent> translate(RecordedEvent recorded) {
    return switch (recorded.payload()) {
      case DeliveryEvent event -> ofDelivery(event);
      case ScansRecorded _ -> List.of(); // For those who look at the delivery.
      case TariffEvent.TariffPublished(var tariff, var at) ->
          List.of(new TariffFact.TariffEditionPublished(tariff, at));
      default ->
          throw new IllegalStateException(
              "No translation for " + recorded.type() + ": nothing is passed over in silence.");
    };
  }

  private static List<IntegrationEvent> ofDelivery(DeliveryEvent event) {
    return switch (event) {
      case DeliveryHeld(var number, var at) -> List.of(new DeliveryFact.DeliveryHeld(number, at));
      case CancellationFoundDispatched(var number, var dispatchedAt, var at) ->
          List.of(new DeliveryFact.AlreadyDispatched(number, dispatchedAt));
      case HandedToCourier(var number, var shipment, var items, var at, _) ->
          List.of(new DeliveryFact.Dispatched(number, shipment, items, at));
      case CarrierEvent it -> CarrierNews.of(it);
      case MadeReadyForPickup ready ->
          List.of(
              new DeliveryFact.ReadyForPickup(
                  ready.orderNumber(),
                  ready.shipmentId(),
                  ready.items(),
                  ready.pickupPoint(),
                  ready.freeUntil(),
                  ready.at()));
      case StorageRestarted(var number, var shipment, var freeUntil, var at) ->
          List.of(new DeliveryFact.StorageRestarted(number, shipment, freeUntil, at));
      // The new last day counts, whatever it follows from.
      case StorageRecounted(var number, var shipment, var freeUntil, var at) ->
          List.of(new DeliveryFact.StorageRestarted(number, shipment, freeUntil, at));
      case CashTaken(var number, var shipment, var amount, var holder, var by, var place, var at) ->
          List.of(new DeliveryFact.CashTaken(number, shipment, amount, holder, by, place, at));
      case HandedOver(var number, var shipment, var items, var proof, var at) ->
          List.of(new DeliveryFact.HandedOver(number, shipment, items, proof.kind(), at));
      case RefusedAtDoor(var number, var shipment, var documents, var cost, var at) ->
          List.of(new DeliveryFact.RefusedAtDoor(number, shipment, cost, at));
      case NotCollected(var number, var shipment, var at) ->
          List.of(new DeliveryFact.NotCollected(number, shipment, at));
      case RestNotSent(var number, var items, var ground, var at) ->
          List.of(new DeliveryFact.RestNotSent(number, items, ground, at));
      case DeliveryAtRisk(var number, var shipment, var by, var cause, var at) ->
          List.of(new DeliveryFact.DeliveryAtRisk(number, shipment, by, cause, at));
      case PromiseMissed(var number, var shipment, var by, var cause, var at) ->
          List.of(new DeliveryFact.PromiseMissed(number, shipment, by, cause, at));
      case PromiseMoved moved ->
          List.of(
              new DeliveryFact.PromiseMoved(
                  moved.orderNumber(),
                  moved.shipmentId(),
                  moved.promisedBefore(),
                  moved.promisedBy(),
                  moved.latest(),
                  moved.cause(),
                  moved.at()));
      case HeldForEdit held ->
          List.of(new DeliveryFact.HeldForEdit(held.orderNumber(), held.edit(), held.at()));
      case EditFoundTooLate(var number, var edit, var since, var at) ->
          List.of(new DeliveryFact.TooLateToEdit(number, edit, since));
      case RenderingEvent rendering -> RenderingNews.of(rendering);
      case DeliveryEdited edited -> List.of();
      case EditDropped dropped -> List.of();
      case PromisedAnew anew -> List.of(); // The order stage told it.
      case AssignmentEvent assigned -> List.of(); // The order stage told it.
      case DisputeNoted noted -> List.of();
      case ForceMajeureNoted noted -> List.of(); // What it moved is told by itself.
      case HoldNoted noted -> List.of();
      case DeliveryPrepared prepared -> List.of();
      case OrderConfirmationNoted noted -> List.of();
      case PaymentNoted noted -> List.of();
      case WrongCodePresented wrong -> List.of();
    };
  }
}
