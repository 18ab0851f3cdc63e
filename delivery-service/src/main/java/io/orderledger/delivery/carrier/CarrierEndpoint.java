package io.orderledger.delivery.carrier;

import io.orderledger.delivery.dispatch.ShipmentIds;
import io.orderledger.delivery.model.CarrierCommand.CorrectWaybill;
import io.orderledger.delivery.model.CarrierCommand.GiveUp;
import io.orderledger.delivery.model.CarrierCommand.HandToCarrier;
import io.orderledger.delivery.model.CarrierCommand.RecordMishap;
import io.orderledger.delivery.model.CarrierCommand.SendAnew;
import io.orderledger.delivery.model.DeliveryCommand;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.Delivery;
import io.orderledger.delivery.view.DeliveryView;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.CarrierFact.Mishap;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A carrier takes the goods; something happens to goods on the way. */
@RestController
@RequestMapping("/deliveries/{orderNumber}")
@Tag(name = "Carriers")
class CarrierEndpoint {

  private static final int MOST_LINES = 200;
  private static final String WHICH = "Which shipment, if the order left in several";

  private final Deliveries deliveries;
  private final Clock clock;

  CarrierEndpoint(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * What the carrier takes.
   *
   * @param items what leaves now, by the order's line numbers; null for all that is here
   */
  record CarrierDispatchForm(
      @NotNull @Valid WaybillForm waybill,
      @Nullable @Size(max = MOST_LINES) List<@NotNull Items> items) {}

  /** The waybill as it is. */
  record CorrectionForm(@NotNull @Valid WaybillForm waybill) {}

  /**
   * What happened.
   *
   * @param document the reference of the act or the carrier's answer that says so
   * @param keptSilent whether the seller knew of it, or should have, and kept silent; null for no
   */
  record MishapForm(
      @NotNull Mishap mishap,
      @Schema(example = "act 17") @NotBlank @Size(max = 200) @Identifier String document,
      @Nullable Boolean keptSilent) {}

  /**
   * How they leave again.
   *
   * @param waybill null for a courier
   */
  record SendingAnewForm(@Nullable @Valid WaybillForm waybill) {}

  @PostMapping("/carrier-dispatch")
  @Access(operator = true)
  @Operation(
      summary = "Gives goods to the carrier, against its waybill",
      description =
          "All that is here, or a part of it as a shipment of its own. The buyer is told the"
              + " tracking number (B-6.6). Title and risk stay with the seller; but where the buyer"
              + " hired the carrier and the terms say so, the risk passes now (B-7.5).")
  @Clause({ClauseId.B_6_2, ClauseId.B_6_6, ClauseId.B_7_6})
  ResponseEntity<DeliveryView> handToCarrier(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody CarrierDispatchForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    Delivery delivery = deliveries.require(orderNumber, caller);
    return send(
        orderNumber,
        new HandToCarrier(
            ShipmentIds.next(delivery), form.items(), form.waybill().waybill(), clock.instant()),
        key,
        provenance);
  }

  @PostMapping("/waybill-correction")
  @Access(operator = true)
  @Operation(
      summary = "Puts right what was written down of the waybill of goods on their way",
      description =
          "A misspelt tracking number shows nobody where the goods are: its scans are among those"
              + " of GET /carrier-scans/unmatched. The buyer is told the right one (B-6.6).")
  @Clause(ClauseId.B_6_6)
  ResponseEntity<DeliveryView> correctWaybill(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Parameter(description = WHICH) @RequestParam(required = false) @Nullable String shipment,
      @Valid @RequestBody CorrectionForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    deliveries.require(orderNumber, caller);
    return send(
        orderNumber,
        new CorrectWaybill(shipment, form.waybill().waybill(), clock.instant()),
        key,
        provenance);
  }

  @PostMapping("/mishap")
  @Access(operator = true)
  @Operation(
      summary = "Records that goods on the way were lost, damaged or brought back",
      description =
          "With the document that says so. While the risk is the seller's, it sends them anew or"
              + " gives them up (B-7.8).")
  @Clause({ClauseId.B_7_5, ClauseId.B_7_8})
  ResponseEntity<DeliveryView> mishap(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Parameter(description = WHICH) @RequestParam(required = false) @Nullable String shipment,
      @Valid @RequestBody MishapForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    deliveries.require(orderNumber, caller);
    return send(
        orderNumber,
        new RecordMishap(
            shipment,
            form.mishap(),
            form.document(),
            Boolean.TRUE.equals(form.keptSilent()),
            clock.instant()),
        key,
        provenance);
  }

  @PostMapping("/dispatch-anew")
  @Access(operator = true)
  @Operation(
      summary = "Sends goods anew that something happened to",
      description = "Under the shipment's id. The buyer is told the new tracking number.")
  @Clause(ClauseId.B_7_8)
  ResponseEntity<DeliveryView> sendAnew(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Parameter(description = WHICH) @RequestParam(required = false) @Nullable String shipment,
      @Valid @RequestBody SendingAnewForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    deliveries.require(orderNumber, caller);
    WaybillForm waybill = form.waybill();
    return send(
        orderNumber,
        new SendAnew(shipment, waybill == null ? null : waybill.waybill(), clock.instant()),
        key,
        provenance);
  }

  @PostMapping("/giving-up")
  @Access(operator = true)
  @Operation(
      summary = "Does not send goods anew that something happened to",
      description =
          "The buyer gets the money for them, without anything withheld; of an order of which"
              + " nothing else is to come, that ends it (B-7.8).")
  @Clause(ClauseId.B_7_8)
  ResponseEntity<DeliveryView> giveUp(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Parameter(description = WHICH) @RequestParam(required = false) @Nullable String shipment,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    deliveries.require(orderNumber, caller);
    return send(orderNumber, new GiveUp(shipment, clock.instant()), key, provenance);
  }

  private ResponseEntity<DeliveryView> send(
      OrderNumber number, DeliveryCommand command, CommandKey.Request key, Provenance provenance) {
    CommandResult result = deliveries.send(number, command, key, provenance);
    return CommandAnswers.ok(result, granted -> DeliveryView.of(deliveries.after(granted)));
  }
}
