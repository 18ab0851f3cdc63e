package io.orderledger.payment.cash;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.cash.CourierList.CourierLine;
import io.orderledger.payment.cash.model.CashPlace;
import io.orderledger.payment.cash.model.CourierCash;
import io.orderledger.payment.cash.model.CourierCashCommand.HandInCash;
import io.orderledger.payment.cash.model.CourierCashEvent.CashHandedIn;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Couriers' cash: who holds how much, and what is handed in. */
@RestController
@Clause({ClauseId.B_5_2, ClauseId.B_5_7})
class CourierCashEndpoint {

  /**
   * So much was counted.
   *
   * @param reference of the bank's or the desk's receipt
   */
  record HandIn(
      @NotNull @Schema(example = "{\"amount\": 19500, \"currency\": \"KZT\"}") Tenge amount,
      @NotNull CashPlace into,
      @NotNull
          @Pattern(regexp = "[A-Za-z0-9./-]{1,64}")
          @Schema(example = "PKO-2026-1127")
          @Identifier
          String reference) {}

  /**
   * What was handed in, against what was known to be held.
   *
   * @param heldBefore negative after an earlier surplus
   * @param shortage stays with the courier, who owes it
   * @param surplus more than is known to have been taken: a hand-over may be told late
   */
  record HandInView(
      @Schema(example = "courier-17") String courier,
      Tenge amount,
      CashPlace into,
      String reference,
      Tenge heldBefore,
      Tenge shortage,
      Tenge surplus) {

    static HandInView of(CashHandedIn handedIn) {
      return new HandInView(
          handedIn.courier(),
          handedIn.amount(),
          handedIn.into(),
          handedIn.reference(),
          handedIn.held(),
          handedIn.shortage(),
          handedIn.surplus());
    }
  }

  /**
   * One courier's cash.
   *
   * @param held negative while more was handed in than is known to have been taken
   * @param takings what of it was taken where, the oldest first
   */
  record CourierView(
      @Schema(example = "courier-17") String courier,
      Tenge held,
      boolean overdue,
      List<TakingLine> takings) {}

  /** What is left of what was taken for an order. */
  record TakingLine(OrderNumber orderNumber, String shipmentId, Tenge rest, Instant takenAt) {}

  private final CourierCashes couriers;
  private final CourierList list;
  private final Projections projections;
  private final Clock clock;

  CourierCashEndpoint(
      CourierCashes couriers, CourierList list, Projections projections, Clock clock) {
    this.couriers = couriers;
    this.list = list;
    this.projections = projections;
    this.clock = clock;
  }

  @Operation(
      summary = "Couriers who hold cash, or handed in too much, in order of their ids",
      description = "overdue=true: only those who hold some for longer than is configured.")
  @GetMapping("/courier-cash")
  @Access(operator = true, auditor = true)
  Page<CourierLine> unsettled(
      @RequestParam(required = false) @Nullable Boolean overdue, PageRequest page) {
    projections.catchUp();
    List<CourierLine> lines =
        list.unsettled(
            Boolean.TRUE.equals(overdue),
            page.cursor(1).map(List::getFirst).orElse(""),
            page.limit() + 1);
    return page.page(lines, line -> List.of(line.courier()));
  }

  @Operation(summary = "What one courier holds, and what for")
  @GetMapping("/courier-cash/{courier}")
  @Access(operator = true, auditor = true)
  CourierView courier(@Parameter(example = "courier-17") @PathVariable String courier) {
    CourierCash cash = couriers.of(courier);
    if (!cash.known()) {
      throw Problems.unknown();
    }
    return new CourierView(
        courier,
        cash.held(),
        cash.since().map(list::isOverdue).orElse(false),
        cash.takings().stream()
            .map(it -> new TakingLine(it.orderNumber(), it.shipmentId(), it.rest(), it.takenAt()))
            .toList());
  }

  @Operation(
      summary = "Records what a courier handed in, as it was counted",
      description =
          "What was taken first is handed in first. Less than is held stays owed by the courier;"
              + " more stands as a surplus until it is explained.")
  @PostMapping("/courier-cash/{courier}/hand-ins")
  @Access(operator = true)
  ResponseEntity<HandInView> handIn(
      @Parameter(example = "courier-17") @PathVariable String courier,
      @Valid @RequestBody HandIn handIn,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    var command =
        new HandInCash(
            courier,
            handIn.amount(),
            handIn.into(),
            handIn.reference(),
            caller.actor(),
            clock.instant());
    return CommandAnswers.ok(
        couriers.tell(courier, command, key, provenance),
        granted -> HandInView.of(couriers.handedIn(granted)));
  }
}
