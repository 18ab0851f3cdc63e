package io.orderledger.payment.refund;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.MoneyCommands;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.PaymentCommand.ApproveRefund;
import io.orderledger.payment.model.PaymentCommand.RequestRefund;
import io.orderledger.payment.model.PaymentCommand.RetryRefund;
import io.orderledger.payment.model.PaymentCommand.WithdrawRefund;
import io.orderledger.payment.model.Refund;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.CommandAnswers;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.SortedMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Refunds by people: one asks, another approves; what is asked for is reserved at once. */
@RestController
@Clause(ClauseId.B_5_11)
class RefundEndpoint {

  private final MoneyCommands money;
  private final Payments payments;

  RefundEndpoint(MoneyCommands money, Payments payments) {
    this.money = money;
    this.payments = payments;
  }

  @Operation(summary = "Asks for a refund; the amount is reserved until another operator approves")
  @PostMapping("/payments/{orderNumber}/refunds")
  @Access(operator = true)
  ResponseEntity<RefundView> request(
      @PathVariable OrderNumber orderNumber,
      @Valid @RequestBody RefundWish wish,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    var command = new RequestRefund(wish.amount(), wish.reason(), caller.actor());
    return latest(orderNumber, command, key, provenance);
  }

  @Operation(summary = "The second person's word: the refund is made")
  @PostMapping("/payments/{orderNumber}/refunds/{refundId}/approval")
  @Access(operator = true)
  ResponseEntity<RefundView> approve(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String refundId,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    CommandResult result =
        tell(orderNumber, new ApproveRefund(refundId, caller.actor()), key, provenance);
    return answer(orderNumber, result, refundId);
  }

  @Operation(
      summary =
          "Takes back a refund that nobody has approved, by whoever asked or another operator")
  @PostMapping("/payments/{orderNumber}/refunds/{refundId}/withdrawal")
  @Access(operator = true)
  ResponseEntity<RefundView> withdraw(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String refundId,
      @Valid @RequestBody RefundWithdrawal withdrawal,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    var command = new WithdrawRefund(refundId, withdrawal.reason(), caller.actor());
    return CommandAnswers.ok(
        tell(orderNumber, command, key, provenance),
        granted -> RefundView.of(refund(refundsAsOf(granted), refundId)));
  }

  @Operation(summary = "Tries a failed refund again, as a new one for the same ground")
  @PostMapping("/payments/{orderNumber}/refunds/{refundId}/retry")
  @Access(operator = true)
  ResponseEntity<RefundView> retry(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String refundId,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    return latest(orderNumber, new RetryRefund(refundId, caller.actor()), key, provenance);
  }

  @Operation(summary = "A refund, as it stands now")
  @GetMapping("/payments/{orderNumber}/refunds/{refundId}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  RefundView refund(
      @PathVariable OrderNumber orderNumber, @PathVariable String refundId, Caller caller) {
    var account = payments.find(orderNumber).orElseThrow(Problems::unknown).account();
    caller.mustOwn(account.customerId());
    Refund refund = account.refunds().get(refundId);
    if (refund == null) {
      throw Problems.unknown();
    }
    return RefundView.of(refund);
  }

  private CommandResult tell(
      OrderNumber order, PaymentCommand command, CommandKey key, Provenance provenance) {
    money.payment(order);
    return payments.tell(order, command, key, provenance);
  }

  /** The refund that the command made: the last one as of its events. */
  private ResponseEntity<RefundView> latest(
      OrderNumber order, PaymentCommand command, CommandKey key, Provenance provenance) {
    CommandResult result = tell(order, command, key, provenance);
    SortedMap<String, Refund> then = refundsAsOf(CommandAnswers.granted(result));
    String made =
        then.keySet().stream()
            .filter(id -> id.startsWith("refund-"))
            .reduce((a, b) -> b)
            .orElseThrow();
    return answer(order, result, made);
  }

  private ResponseEntity<RefundView> answer(
      OrderNumber order, CommandResult result, String refundId) {
    return CommandAnswers.accepted(
        result,
        URI.create("/payments/" + order + "/refunds/" + refundId),
        granted -> RefundView.of(refund(refundsAsOf(granted), refundId)));
  }

  private static Refund refund(SortedMap<String, Refund> refunds, String id) {
    Refund refund = refunds.get(id);
    if (refund == null) {
      throw new IllegalStateException("A granted refund is not in its payment: " + id);
    }
    return refund;
  }

  private SortedMap<String, Refund> refundsAsOf(CommandResult.Accepted granted) {
    return payments.after(granted).account().refunds();
  }
}
