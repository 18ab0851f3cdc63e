package io.orderledger.delivery.handover;

import io.orderledger.delivery.cash.CashForm;
import io.orderledger.delivery.model.CostDocument;
import io.orderledger.delivery.model.DeliveryCommand;
import io.orderledger.delivery.model.DeliveryCommand.HandOver;
import io.orderledger.delivery.model.DeliveryCommand.RecordRefusal;
import io.orderledger.delivery.model.Proof;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.view.DeliveryView;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
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

/** The courier at the door: goods are handed over with a proof, or refused. */
@RestController
@RequestMapping("/deliveries/{orderNumber}")
@Tag(name = "Hand-over")
class HandOverEndpoint {

  private static final int LONGEST_REFERENCE = 200;
  private static final int MOST_DOCUMENTS = 20;

  private final Deliveries deliveries;
  private final Clock clock;

  HandOverEndpoint(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * The hand-over's proof, and the cash that was taken.
   *
   * @param cash null when nothing was to be taken
   */
  record HandOverForm(@NotNull @Valid ProofForm proof, @Valid @Nullable CashForm cash) {}

  /** What proves it, and where the proof is kept. */
  record ProofForm(
      @NotNull ProofKind kind,
      @Schema(example = "waybill 4711") @NotBlank @Size(max = LONGEST_REFERENCE) @Identifier
          String reference) {}

  /** Documents of what the way has cost; without any, nothing is withheld. */
  record RefusalForm(@NotNull @Size(max = MOST_DOCUMENTS) List<@Valid DocumentForm> documents) {}

  /** One document. */
  record DocumentForm(
      @Identifier @NotBlank @Size(max = LONGEST_REFERENCE) String reference,
      @NotNull Tenge amount) {}

  @PostMapping("/hand-over")
  @Access(operator = true)
  @Operation(
      summary = "Records that the buyer or a representative has the goods",
      description =
          "Title and risk pass at this moment (B-7.1). If cash is owed, only against it: the sum in"
              + " cashDue, neither less nor more (B-5.2).")
  ResponseEntity<DeliveryView> handOver(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Parameter(description = "Which shipment, if the order left in several")
          @RequestParam(required = false)
          @Nullable String shipment,
      @Valid @RequestBody HandOverForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    Proof proof = new Proof(form.proof().kind(), form.proof().reference());
    return send(
        orderNumber,
        new HandOver(shipment, proof, CashForm.taking(form.cash()), clock.instant()),
        caller,
        key,
        provenance);
  }

  @PostMapping("/refusal")
  @Access(operator = true)
  @Operation(
      summary = "Records that the buyer refused the goods at the door",
      description =
          "The buyer's cancellation (B-6.12): documented costs may be withheld from the refund.")
  ResponseEntity<DeliveryView> refuse(
      @PathVariable OrderNumber orderNumber,
      @Parameter(description = "Which shipment, if the order left in several")
          @RequestParam(required = false)
          @Nullable String shipment,
      @Valid @RequestBody RefusalForm form,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    List<DocumentForm> documents = form.documents();
    for (int i = 0; i < documents.size(); i++) {
      if (!documents.get(i).amount().isPositive()) {
        throw Problems.invalid("documents[" + i + "].amount", "A cost of more than zero.");
      }
    }
    List<CostDocument> costs =
        documents.stream().map(it -> new CostDocument(it.reference(), it.amount())).toList();
    return send(
        orderNumber, new RecordRefusal(shipment, costs, clock.instant()), caller, key, provenance);
  }

  private ResponseEntity<DeliveryView> send(
      OrderNumber number,
      DeliveryCommand command,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    deliveries.require(number, caller);
    CommandResult result = deliveries.send(number, command, key, provenance);
    return CommandAnswers.ok(result, granted -> DeliveryView.of(deliveries.after(granted)));
  }
}
