package io.orderledger.payment.bank;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.MoneyCommands;
import io.orderledger.payment.Payments;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.access.Role;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk of credited money: what is nobody's yet, and what a bank is to pay back. */
@RestController
@Clause({ClauseId.B_5_5, ClauseId.B_5_11})
class CreditEndpoint {

  /**
   * Whose money it is.
   *
   * @param reason kept on record for good; no personal data
   */
  record Assignment(
      @NotNull @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
      @NotBlank @Size(max = 500) @Schema(example = "The payer's letter names the order")
          String reason) {}

  /**
   * Why it is no order's money.
   *
   * @param reason kept on record for good; no personal data
   */
  record Dismissal(
      @NotBlank @Size(max = 500) @Schema(example = "Interest of the bank") String reason) {}

  /** How far a refund by bank has come. */
  enum BankRefundState {
    TO_BE_PAID_OUT,
    PAID_OUT,
    RETURNED
  }

  /**
   * A refund that a bank or a desk is to make, or has made.
   *
   * @param means what it goes back by: cash over a desk, unless the buyer agreed otherwise (B-5.11)
   * @param payerAccount where the money had come from; null for who is no operator, and when its
   *     key has expired
   * @param bankReference of the bank, or the desk's fiscal receipt; null until it was paid out
   */
  record BankRefundLine(
      OrderNumber orderNumber,
      @Schema(example = "refund-01") String refundId,
      BankRefundState state,
      PaymentMeans means,
      Tenge amount,
      @Nullable String payerName,
      @Nullable String payerAccount,
      @Nullable String bankReference,
      Instant requestedAt) {}

  private final BankCredits credits;
  private final CreditDesk desk;
  private final Settlement settlement;
  private final Payments payments;
  private final MoneyCommands money;
  private final JdbcClient jdbc;
  private final Projections projections;

  CreditEndpoint(
      BankCredits credits,
      CreditDesk desk,
      Settlement settlement,
      Payments payments,
      MoneyCommands money,
      JdbcClient jdbc,
      Projections projections) {
    this.projections = projections;
    this.credits = credits;
    this.desk = desk;
    this.settlement = settlement;
    this.payments = payments;
    this.money = money;
    this.jdbc = jdbc;
  }

  @Operation(summary = "Credited money in order of import; without a state what waits for a person")
  @GetMapping("/bank-credits")
  @Access(operator = true, auditor = true)
  Page<CreditLine> credits(
      @RequestParam(required = false) @Nullable CreditState state,
      Caller caller,
      PageRequest page) {
    List<CreditLine> lines =
        credits
            .in(
                List.of(state == null ? CreditState.UNMATCHED : state),
                page.cursor(1).map(List::getFirst).map(CreditEndpoint::id).orElse(0L),
                page.limit() + 1)
            .stream()
            .map(credit -> CreditLine.of(credit, caller.is(Role.OPERATOR)))
            .toList();
    return page.page(lines, line -> List.of(Long.toString(line.id())));
  }

  @Operation(summary = "Says whose money a credit is that waits for a person; it is paid with it")
  @PostMapping("/bank-credits/{id}/assign")
  @Access(operator = true)
  CreditLine assign(
      @PathVariable long id, @Valid @RequestBody Assignment assignment, CommandKey.Request key) {
    OrderNumber order = assignment.orderNumber();
    if (payments.find(order).isEmpty()) {
      throw Problems.invalid("orderNumber", "No payment of this order is known here.");
    }
    money.requireNotParked(order);
    BankCredit assigned = desk.assign(id, order, assignment.reason(), key);
    settlement.settle();
    return CreditLine.of(assigned, true);
  }

  @Operation(summary = "Says that a credit that waits for a person is no order's money")
  @PostMapping("/bank-credits/{id}/dismissal")
  @Access(operator = true)
  CreditLine dismiss(
      @PathVariable long id, @Valid @RequestBody Dismissal dismissal, CommandKey.Request key) {
    return CreditLine.of(desk.dismiss(id, dismissal.reason(), key), true);
  }

  @Operation(
      summary =
          "Refunds by bank transfer or in cash, oldest first; without a state those to be paid out",
      description =
          "Paid out at the bank, one is told by POST …/refunds/{refundId}/payout; given back at a"
              + " desk, by …/desk-payout.")
  @GetMapping("/bank-refunds")
  @Access(operator = true, auditor = true)
  Page<BankRefundLine> refunds(
      @RequestParam(required = false) @Nullable BankRefundState state,
      Caller caller,
      PageRequest page) {
    Optional<List<String>> after = page.cursor(3);
    projections.catchUp();
    List<BankRefundLine> lines =
        jdbc.sql(
                """
                select * from projection_bank.refund
                 where state = :state
                   and (:at::timestamptz is null
                        or (requested_at, order_number, refund_id)
                           > (:at::timestamptz, :number, :refund))
                 order by requested_at, order_number, refund_id limit :limit
                """)
            .param("state", (state == null ? BankRefundState.TO_BE_PAID_OUT : state).name())
            .param(
                "at",
                after
                    .map(List::getFirst)
                    .map(PageRequest::moment)
                    .map(moment -> moment.atOffset(ZoneOffset.UTC))
                    .orElse(null))
            .param("number", after.map(key -> key.get(1)).orElse(null))
            .param("refund", after.map(List::getLast).orElse(null))
            .param("limit", page.limit() + 1)
            .query((row, n) -> refund(row, caller.is(Role.OPERATOR)))
            .list();
    return page.page(
        lines,
        line ->
            List.of(line.requestedAt().toString(), line.orderNumber().value(), line.refundId()));
  }

  private BankRefundLine refund(ResultSet row, boolean forOperator) throws SQLException {
    Optional<BankCredit> paid =
        forOperator ? credits.ofReceipt(row.getString("receipt_id")) : Optional.empty();
    return new BankRefundLine(
        new OrderNumber(row.getString("order_number")),
        row.getString("refund_id"),
        BankRefundState.valueOf(row.getString("state")),
        PaymentMeans.valueOf(row.getString("means")),
        Tenge.of(row.getLong("amount")),
        paid.map(credit -> credit.entry().details().payerName()).orElse(null),
        paid.map(credit -> credit.entry().details().payerAccount()).orElse(null),
        row.getString("bank_reference"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant());
  }

  private static long id(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problems.invalid("after", "Not a cursor of this list: take it from an answer's next.");
    }
  }
}
