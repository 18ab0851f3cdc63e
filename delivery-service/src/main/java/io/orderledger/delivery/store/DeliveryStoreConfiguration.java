package io.orderledger.delivery.store;

import io.orderledger.delivery.model.AssignmentEvent;
import io.orderledger.delivery.model.CarrierEvent;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.delivery.model.ForceMajeureNoted;
import io.orderledger.delivery.model.RenderingEvent;
import io.orderledger.delivery.model.StorageRecounted;
import io.orderledger.delivery.tariff.model.TariffEvent;
import io.orderledger.delivery.tracking.model.ScansRecorded;
import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.servicekit.history.OrderStreams;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's event types by their names on disk, which are for ever, and its deliveries. */
@Configuration(proxyBeanMethods = false)
class DeliveryStoreConfiguration {

  @Bean
  EventTypes eventTypes() {
    return EventTypes.builder()
        .add("delivery.prepared", 1, DeliveryEvent.DeliveryPrepared.class)
        .add("delivery.order-confirmation-noted", 1, DeliveryEvent.OrderConfirmationNoted.class)
        .add("delivery.payment-noted", 1, DeliveryEvent.PaymentNoted.class)
        .add("delivery.hold-noted", 1, DeliveryEvent.HoldNoted.class)
        .add("delivery.dispute-noted", 1, DeliveryEvent.DisputeNoted.class)
        .add("delivery.held", 1, DeliveryEvent.DeliveryHeld.class)
        .add(
            "delivery.cancellation-found-dispatched",
            1,
            DeliveryEvent.CancellationFoundDispatched.class)
        .add("delivery.held-for-edit", 1, DeliveryEvent.HeldForEdit.class)
        .add("delivery.edit-found-too-late", 1, DeliveryEvent.EditFoundTooLate.class)
        .add("delivery.edit-dropped", 1, DeliveryEvent.EditDropped.class)
        .add("delivery.edited", 1, DeliveryEvent.DeliveryEdited.class)
        .add("delivery.handed-to-courier", 1, DeliveryEvent.HandedToCourier.class)
        .add("delivery.made-ready-for-pickup", 1, DeliveryEvent.MadeReadyForPickup.class)
        .add("delivery.storage-restarted", 1, DeliveryEvent.StorageRestarted.class)
        .add("delivery.wrong-code-presented", 1, DeliveryEvent.WrongCodePresented.class)
        .add("delivery.cash-taken", 1, DeliveryEvent.CashTaken.class)
        .add("delivery.handed-over", 1, DeliveryEvent.HandedOver.class)
        .add("delivery.refused-at-door", 1, DeliveryEvent.RefusedAtDoor.class)
        .add("delivery.not-collected", 1, DeliveryEvent.NotCollected.class)
        .add("delivery.rest-not-sent", 1, DeliveryEvent.RestNotSent.class)
        .add("delivery.at-risk", 1, DeliveryEvent.DeliveryAtRisk.class)
        .add("delivery.promise-missed", 1, DeliveryEvent.PromiseMissed.class)
        .add("delivery.promise-moved", 1, DeliveryEvent.PromiseMoved.class)
        .add("delivery.promised-anew", 1, DeliveryEvent.PromisedAnew.class)
        .add("delivery.rights-assigned", 1, AssignmentEvent.RightsAssigned.class)
        .add("delivery.pickup-code-replaced", 1, AssignmentEvent.PickupCodeReplaced.class)
        .add("delivery.force-majeure-noted", 1, ForceMajeureNoted.class)
        .add("delivery.storage-recounted", 1, StorageRecounted.class)
        .add("delivery.handed-to-carrier", 1, CarrierEvent.HandedToCarrier.class)
        .add("delivery.mishap-recorded", 1, CarrierEvent.MishapRecorded.class)
        .add("delivery.sent-anew", 1, CarrierEvent.SentAnew.class)
        .add("delivery.given-up", 1, CarrierEvent.GivenUp.class)
        .add("delivery.waybill-corrected", 1, CarrierEvent.WaybillCorrected.class)
        .add("tracking.scans-recorded", 1, ScansRecorded.class)
        .add("delivery.services-expected", 1, RenderingEvent.ServicesExpected.class)
        .add("delivery.services-released", 1, RenderingEvent.ServicesReleased.class)
        .add("delivery.services-paid", 1, RenderingEvent.ServicesPaid.class)
        .add("delivery.services-rendered", 1, RenderingEvent.ServicesRendered.class)
        .add("delivery.objection-raised", 1, RenderingEvent.ObjectionRaised.class)
        .add("delivery.objection-answered", 1, RenderingEvent.ObjectionAnswered.class)
        .add("delivery.services-accepted", 1, RenderingEvent.ServicesAccepted.class)
        .add("delivery.services-conceded", 1, RenderingEvent.ServicesConceded.class)
        .add("delivery.stop-asked", 1, RenderingEvent.StopAsked.class)
        .add("delivery.services-stopped", 1, RenderingEvent.ServicesStopped.class)
        .add("tariff.published", 1, TariffEvent.TariffPublished.class)
        .build();
  }

  @Bean
  ServedAggregate<DeliveryAggregate> servedDeliveries() {
    return new ServedAggregate<>(DeliveryAggregate.class, DeliveryAggregate::new, 0);
  }

  @Bean
  OrderStreams orderStreams() {
    return number ->
        List.of(
            new OrderStreams.OrderStream(
                DeliveryAggregate.streamOf(number), DeliveryAggregate.class));
  }
}
