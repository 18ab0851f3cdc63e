package io.orderledger.payment.recurring;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.MoneyCommands;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.recurring.model.Mandate;
import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.payment.recurring.model.ScheduleCommand.ScheduleOrder;
import io.orderledger.payment.recurring.model.ScheduledCharge;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders are put on a mandate's schedule, and staff see what became of each. */
@RestController
@Clause(ClauseId.B_5_15)
class MandateOrderEndpoint {

  private final Mandates mandates;
  private final MoneyCommands money;
  private final JdbcClient jdbc;
  private final Clock clock;

  MandateOrderEndpoint(Mandates mandates, MoneyCommands money, JdbcClient jdbc, Clock clock) {
    this.mandates = mandates;
    this.money = money;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The order that is to be charged by the schedule. */
  @Schema(name = "ScheduledOrderWish")
  record Wish(@NotNull @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber) {}

  /** The Almaty date of its charge. */
  @Schema(name = "ScheduledOrder")
  record Scheduled(
      @Schema(example = "K7Q-M2X-9DF") String orderNumber,
      @Schema(example = "2026-12-31") LocalDate on) {}

  /**
   * A charge of a schedule.
   *
   * @param lookFrom the Almaty date from which something may be done about it
   * @param ground why it took nothing; null when it did, or was not tried
   */
  @Schema(name = "ScheduledCharge")
  record Line(
      @Schema(example = "5a0c6a0e-7c2b-3b0e-8f64-2a7c1d9e4b21") String mandateId,
      @Schema(example = "K7Q-M2X-9DF") String orderNumber,
      @Schema(example = "2026-12-31") LocalDate due,
      LocalDate lookFrom,
      ScheduledCharge.Standing standing,
      @Schema(example = "insufficient_funds") @Nullable String ground) {

    static Line of(ResultSet row, int n) throws SQLException {
      return new Line(
          row.getString("mandate_id"),
          row.getString("order_number"),
          row.getObject("due_on", LocalDate.class),
          row.getObject("look_from", LocalDate.class),
          ScheduledCharge.Standing.valueOf(row.getString("standing")),
          row.getString("ground"));
    }
  }

  @Operation(
      summary = "Puts an order on a mandate's schedule",
      description =
          "It is charged in the next period that no other order has, and about which its customer"
              + " can still be told ahead. Put on it again, it keeps its day.")
  @PostMapping("/mandates/{mandateId}/orders")
  @Access(customer = Access.Customer.OWN, operator = true)
  ResponseEntity<Scheduled> put(
      @Parameter(example = "5a0c6a0e-7c2b-3b0e-8f64-2a7c1d9e4b21") @PathVariable String mandateId,
      @Valid @RequestBody Wish wish,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    MandateId id = MandateId.parse(mandateId).orElseThrow(Problems::unknown);
    Mandate.Given mandate =
        mandates
            .find(id)
            .filter(given -> caller.mayReach(given.customerId()))
            .orElseThrow(Problems::unknown);
    OrderNumber order = wish.orderNumber();
    Account account = money.payment(order).account();
    if (!caller.mayReach(account.customerId())) {
      throw Problems.unknown();
    }
    Instant now = clock.instant();
    CommandResult result =
        mandates.tell(
            mandate.id(),
            new ScheduleOrder(
                order, account.customerId(), account.sellerId(), Almaty.dateOf(now), now),
            key,
            provenance);
    return CommandAnswers.created(
        result,
        URI.create("/mandates/" + id),
        granted ->
            new Scheduled(
                order.value(), mandates.after(granted).scheduled(order).orElseThrow().due()));
  }

  @Operation(
      summary = "Charges of schedules, by their days",
      description =
          "standing WAITING and UNDER_WAY go on by themselves. GIVEN_UP is for the buyer to pay:"
              + " send them the order's page.")
  @GetMapping("/scheduled-charges")
  @Access(operator = true, auditor = true)
  Page<Line> scheduled(
      @Parameter(example = "GIVEN_UP") @RequestParam(required = false)
          ScheduledCharge.@Nullable Standing standing,
      PageRequest page) {
    Optional<List<String>> after = page.cursor(3);
    List<Line> lines =
        jdbc.sql(
                """
                select * from projection_mandates.scheduled_charge
                 where (:standing::text is null or standing = :standing)
                   and (:due::date is null
                        or (due_on, mandate_id, order_number) > (:due::date, :mandate, :order))
                 order by due_on, mandate_id, order_number limit :limit
                """)
            .param("standing", standing == null ? null : standing.name())
            .param("due", after.map(parts -> parts.get(0)).orElse(null))
            .param("mandate", after.map(parts -> parts.get(1)).orElse(null))
            .param("order", after.map(parts -> parts.get(2)).orElse(null))
            .param("limit", page.limit() + 1)
            .query(Line::of)
            .list();
    return page.page(
        lines, line -> List.of(line.due().toString(), line.mandateId(), line.orderNumber()));
  }
}
