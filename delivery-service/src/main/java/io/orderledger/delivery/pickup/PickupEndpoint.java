package io.orderledger.delivery.pickup;

import io.orderledger.delivery.cash.CashForm;
import io.orderledger.delivery.dispatch.ShipmentIds;
import io.orderledger.delivery.model.CashTaking;
import io.orderledger.delivery.model.DeliveryCommand;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithCode;
import io.orderledger.delivery.model.DeliveryCommand.CollectWithDocument;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.TakeBack;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.WrongCodePresented;
import io.orderledger.delivery.model.DeliveryState.OnShelf;
import io.orderledger.delivery.model.PickupCode;
import io.orderledger.delivery.model.Proof;
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
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pickup shelf: ready, collected, or taken back when nobody came. */
@RestController
@RequestMapping("/deliveries/{orderNumber}")
@Tag(name = "Pickup")
class PickupEndpoint {

  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_DOCUMENT = 200;

  private final Deliveries deliveries;
  private final PickupCodes codes;
  private final Clock clock;

  PickupEndpoint(Deliveries deliveries, PickupCodes codes, Clock clock) {
    this.deliveries = deliveries;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * What the person at the counter presents: a code, or a document that was looked at, and the cash
   * that was taken.
   *
   * @param cash null when nothing was to be taken
   */
  record Collection(
      @Schema(example = "042917") @Size(max = LONGEST_CODE) @Identifier @Nullable String code,
      @Schema(example = "identity card seen by the counter")
          @Size(max = LONGEST_DOCUMENT)
          @Identifier
          @Nullable String document,
      @Valid @Nullable CashForm cash) {}

  /** The buyer's code. */
  record CodeView(
      OrderNumber orderNumber,
      @Schema(example = "042917") String code,
      String pickupPoint,
      LocalDate freeUntil) {}

  @PostMapping("/readiness")
  @Access(operator = true)
  @Operation(
      summary = "Puts all goods that are here on the pickup shelf",
      description = "Makes the buyer's code, and starts the days of free storage (B-6.5).")
  ResponseEntity<DeliveryView> ready(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    Delivery delivery = deliveries.require(orderNumber, caller);
    PickupCode code = codes.next();
    return send(
        orderNumber,
        new MakeReadyForPickup(
            ShipmentIds.next(delivery),
            code,
            codes.check(orderNumber, code.digits().value()),
            clock.instant()),
        key,
        provenance);
  }

  @GetMapping("/pickup-code")
  @Access(customer = Access.Customer.OWN)
  @Operation(
      summary = "The code that the buyer shows at the pickup point",
      description =
          "404 before the goods are on the shelf, and once they have left it. Of several shipments"
              + " each has its own code; without a name, the one that came to the shelf first.")
  CodeView code(
      @PathVariable OrderNumber orderNumber,
      @Parameter(description = "Which shipment, if the order left in several")
          @RequestParam(required = false)
          @Nullable String shipment,
      Caller caller) {
    Delivery delivery = deliveries.require(orderNumber, caller);
    return delivery.shipments().stream()
        .filter(OnShelf.class::isInstance)
        .filter(shelf -> shipment == null || shelf.shipmentId().equals(shipment))
        .findFirst()
        .flatMap(shelf -> delivery.readiness(shelf.shipmentId()))
        .flatMap(ready -> view(ready, delivery))
        .orElseThrow(Problems::unknown);
  }

  /** Empty when the buyer's data were erased. */
  private static Optional<CodeView> view(MadeReadyForPickup ready, Delivery delivery) {
    return delivery
        .code(ready.shipmentId())
        .map(
            code ->
                new CodeView(
                    ready.orderNumber(),
                    code.digits().value(),
                    ready.pickupPoint(),
                    ready.freeUntil()));
  }

  @PostMapping("/collection")
  @Access(operator = true)
  @Operation(
      summary = "Gives the goods to whoever presents the code or a document",
      description =
          "A code is single-use; after five wrong ones only a document helps (B-1.12). Title and"
              + " risk pass (B-7.1). If cash is owed, only against it: the sum in cashDue, neither"
              + " less nor more (B-5.2).")
  ResponseEntity<DeliveryView> collect(
      @PathVariable OrderNumber orderNumber,
      @Parameter(description = "Which shipment, if the order left in several")
          @RequestParam(required = false)
          @Nullable String shipment,
      @Valid @RequestBody Collection presented,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    deliveries.require(orderNumber, caller);
    CommandResult result =
        deliveries.send(
            orderNumber,
            command(orderNumber, shipment, presented, clock.instant()),
            key,
            provenance);
    Delivery after = deliveries.after(CommandAnswers.granted(result));
    if (after.events().getLast() instanceof WrongCodePresented wrong) {
      throw Problems.of(
          Problems.refused(
              Refusal.of(
                      "wrong-code",
                      ClauseId.B_1_12,
                      "That is not the code of this order; wrong codes so far: "
                          + wrong.times()
                          + '.')
                  .at("code")));
    }
    return CommandAnswers.ok(result, granted -> DeliveryView.of(after));
  }

  @PostMapping("/take-back")
  @Access(operator = true)
  @Operation(
      summary = "Takes goods off the shelf that nobody collected",
      description = "Possible once free storage is over; the order is then cancelled (B-6.5).")
  ResponseEntity<DeliveryView> takeBack(
      @PathVariable OrderNumber orderNumber,
      @Parameter(description = "Which shipment, if the order left in several")
          @RequestParam(required = false)
          @Nullable String shipment,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    deliveries.require(orderNumber, caller);
    return send(orderNumber, new TakeBack(shipment, clock.instant()), key, provenance);
  }

  private DeliveryCommand command(
      OrderNumber number, @Nullable String shipment, Collection presented, Instant now) {
    String code = presented.code();
    String document = presented.document();
    CashTaking cash = CashForm.taking(presented.cash());
    if (code != null && document == null) {
      return new CollectWithCode(shipment, codes.check(number, code), cash, now);
    }
    if (document != null && !document.isBlank() && code == null) {
      return new CollectWithDocument(
          shipment, new Proof(ProofKind.IDENTITY_DOCUMENT, document), cash, now);
    }
    throw Problems.invalid("code", "Give either a code or a document.");
  }

  private ResponseEntity<DeliveryView> send(
      OrderNumber number, DeliveryCommand command, CommandKey.Request key, Provenance provenance) {
    CommandResult result = deliveries.send(number, command, key, provenance);
    return CommandAnswers.ok(result, granted -> DeliveryView.of(deliveries.after(granted)));
  }
}
