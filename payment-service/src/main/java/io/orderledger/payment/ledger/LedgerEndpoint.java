package io.orderledger.payment.ledger;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.Payments;
import io.orderledger.payment.ledger.LedgerView.Balance;
import io.orderledger.payment.ledger.LedgerView.Posting;
import io.orderledger.payment.ledger.LedgerView.TrialBalance;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger, for those who check it. */
@RestController
class LedgerEndpoint {

  private final JdbcClient jdbc;
  private final Projections projections;
  private final Payments payments;

  LedgerEndpoint(JdbcClient jdbc, Projections projections, Payments payments) {
    this.jdbc = jdbc;
    this.projections = projections;
    this.payments = payments;
  }

  @Operation(summary = "An order's postings and balances")
  @GetMapping("/payments/{orderNumber}/ledger")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  LedgerView ledger(@PathVariable OrderNumber orderNumber, Caller caller) {
    caller.mustOwn(
        payments.find(orderNumber).orElseThrow(Problems::unknown).account().customerId());
    projections.catchUp();
    List<Posting> postings =
        jdbc.sql(
                """
                select log_index, event_type, account, amount, occurred_at
                  from projection_ledger.posting where order_number = ? order by log_index, leg
                """)
            .param(orderNumber.value())
            .query(
                (row, n) ->
                    new Posting(
                        row.getLong(1),
                        row.getString(2),
                        LedgerAccount.valueOf(row.getString(3)),
                        Tenge.of(row.getLong(4)),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
            .list();
    TreeMap<LedgerAccount, Tenge> sums = new TreeMap<>();
    postings.forEach(p -> sums.merge(p.account(), p.amount(), Tenge::plus));
    return new LedgerView(
        orderNumber,
        postings,
        sums.entrySet().stream().map(sum -> new Balance(sum.getKey(), sum.getValue())).toList());
  }

  /**
   * The trial balance.
   *
   * @param moment what had occurred by then; now, when not given
   */
  @Operation(
      summary =
          "All accounts over all orders and certificates, now or at a moment; they add up to zero")
  @GetMapping("/ledger/trial-balance")
  @Access(operator = true, auditor = true)
  TrialBalance trialBalance(@RequestParam(required = false) @Nullable Instant moment) {
    projections.catchUp();
    List<Balance> accounts =
        jdbc.sql(
                """
                select account, sum(amount) from projection_ledger.posting
                 where :moment::timestamptz is null or occurred_at <= :moment::timestamptz
                 group by account order by account
                """)
            .param("moment", moment == null ? null : moment.atOffset(ZoneOffset.UTC))
            .query(
                (row, n) ->
                    new Balance(LedgerAccount.valueOf(row.getString(1)), Tenge.of(row.getLong(2))))
            .list();
    return new TrialBalance(accounts, Tenge.sum(accounts.stream().map(Balance::amount).toList()));
  }
}
