package io.orderledger.delivery.shipment;

import io.orderledger.delivery.dispatch.ShipmentIds;
import io.orderledger.delivery.model.DeliveryCommand;
import io.orderledger.delivery.model.DeliveryCommand.CancelRest;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.PickupCode;
import io.orderledger.delivery.pickup.PickupCodes;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.Delivery;
import io.orderledger.delivery.view.DeliveryView;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A part of an order leaves before the rest. */
@RestController
@Tag(name = "Dispatch")
@Clause(ClauseId.B_6_10)
class ShipmentEndpoint {

  private static final int MOST_LINES = 200;

  private static final Refusal WAYBILL_NEEDED =
      Refusal.of(
          "waybill-needed",
          ClauseId.B_7_6,
          "A carrier takes goods against a waybill: give it these items with carrier-dispatch.");

  private final Deliveries deliveries;
  private final PickupCodes codes;
  private final Clock clock;

  ShipmentEndpoint(Deliveries deliveries, PickupCodes codes, Clock clock) {
    this.deliveries = deliveries;
    this.codes = codes;
    this.clock = clock;
  }

  /** What leaves now, by the order's line numbers. */
  record ShipmentForm(@NotNull @Size(max = MOST_LINES) List<@NotNull Items> items) {}

  @PostMapping("/deliveries/{orderNumber}/shipments")
  @Access(operator = true)
  @Operation(
      summary = "Sends a part of the goods ahead; the rest stays in preparation",
      description =
          "The part goes to the courier, or to the pickup shelf, as the order is delivered. It is"
              + " a shipment of its own, with its own dates, title and risk (B-7.9); what the buyer"
              + " pays for delivery stays as it was (B-6.10). Once something has left, the order is"
              + " not edited or cancelled as a whole any more.")
  ResponseEntity<DeliveryView> sendAhead(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody ShipmentForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    Delivery delivery = deliveries.require(orderNumber, caller);
    CommandResult result =
        deliveries.send(orderNumber, departure(delivery, form.items()), key, provenance);
    return CommandAnswers.ok(result, granted -> DeliveryView.of(deliveries.after(granted)));
  }

  /**
   * Why the seller does not send the rest.
   *
   * @param ground {@code SELLER} or {@code OUT_OF_STOCK}
   */
  record RestForm(@NotNull CancellationGround ground) {}

  @PostMapping("/deliveries/{orderNumber}/rest/cancellation")
  @Access(operator = true)
  @Operation(
      summary = "Does not send what has not left of an order in several shipments",
      description =
          "The order goes on without it, and the money for it goes back at once (B-4.6). An order"
              + " of which nothing has left is cancelled as a whole instead.")
  @Clause(ClauseId.B_4_6)
  ResponseEntity<DeliveryView> cancelRest(
      @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody RestForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    deliveries.require(orderNumber, caller);
    CommandResult result =
        deliveries.send(
            orderNumber, new CancelRest(form.ground(), clock.instant()), key, provenance);
    return CommandAnswers.ok(result, granted -> DeliveryView.of(deliveries.after(granted)));
  }

  private DeliveryCommand departure(Delivery delivery, List<Items> items) {
    String shipmentId = ShipmentIds.next(delivery);
    return switch (delivery.consignment().method()) {
      case COURIER -> new HandToCourier(shipmentId, items, clock.instant());
      case CARRIER -> throw Problems.of(Problems.refused(WAYBILL_NEEDED));
      case PICKUP -> {
        PickupCode code = codes.next();
        String check = codes.check(delivery.consignment().orderNumber(), code.digits().value());
        yield new MakeReadyForPickup(shipmentId, items, code, check, clock.instant());
      }
    };
  }
}
