package io.orderledger.order.agreement;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.DateAgreement;
import io.orderledger.order.model.OrderCommand.AgreeOnDate;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.store.Editable;
import io.orderledger.order.store.Orders;
import io.orderledger.order.view.OrderView;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the buyer agreed to is recorded with who, how and when. */
@RestController
@Tag(name = "Orders")
@Clause(ClauseId.B_6_3)
class AgreedDateEndpoint {

  private final Orders orders;
  private final Clock clock;

  AgreedDateEndpoint(Orders orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * What was agreed.
   *
   * @param promisedBy the new last day, in Almaty
   * @param cause who or what is behind the delay
   * @param how they spoke
   * @param with who agreed
   * @param agreedAt when
   */
  @Schema(
      name = "AgreedDate",
      example =
          """
          {"promisedBy": "2026-12-28", "cause": "SELLER", "how": "PHONE", "with": "BUYER",
           "agreedAt": "2026-12-01T06:30:00Z"}\
          """)
  record Agreed(
      @NotNull(message = "The new last day is needed.") LocalDate promisedBy,
      @NotNull(message = "Say who or what is behind the delay.") DelayCause cause,
      @NotNull(message = "Say how it was agreed.") DateAgreement.Means how,
      @NotNull(message = "Say who agreed.") DateAgreement.Party with,
      @NotNull(message = "Say when it was agreed.") Instant agreedAt) {}

  @PostMapping("/orders/{orderNumber}/agreed-date")
  @Access(operator = true)
  @Operation(
      summary = "Records that the buyer agreed to another day for what is still to come",
      description =
          "It holds even where it is later than the last one that the offer allows, and is told to"
              + " the buyer. What left by itself keeps its day.")
  ResponseEntity<OrderView> agree(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody Agreed agreed,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    OrderHistory order = orders.require(orderNumber, caller);
    DateAgreement agreement =
        new DateAgreement(
            agreed.promisedBy(),
            agreed.cause(),
            agreed.how(),
            agreed.with(),
            agreed.agreedAt(),
            caller.subject());
    AgreeOnDate command =
        new AgreeOnDate(
            agreement,
            Editable.content(order).deliveryPromise(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return CommandAnswers.ok(
        orders.send(orderNumber, command, key, provenance),
        granted -> OrderView.of(orders.after(granted), false));
  }
}
