package io.orderledger.payment.bank;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.RequestKeyReused;
import io.orderledger.payment.bank.statement.StatementEntry.Trouble;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an operator says whose money a credit is, with a reason that is kept for good. */
@Component
class CreditDesk {

  private final JdbcClient jdbc;
  private final BankCredits credits;
  private final Clock clock;

  CreditDesk(JdbcClient jdbc, BankCredits credits, Clock clock) {
    this.jdbc = jdbc;
    this.credits = credits;
    this.clock = clock;
  }

  /** It is this order's money; the payment is told after this. */
  @Transactional
  public BankCredit assign(long id, OrderNumber order, String reason, CommandKey.Request key) {
    BankCredit credit = credits.locked(id).orElseThrow(Problems::unknown);
    if (wasAskedBefore(id, key)) {
      return credit;
    }
    requireOpen(credit);
    if (credit.entry().trouble() == Trouble.REVERSAL || credit.entry().tenge().isEmpty()) {
      throw Problems.of(
          Problem.of(409, "credit-not-assignable", "This is no sum that an order can be paid with.")
              .next("Settle it with the bank, then dismiss it with the reason."));
    }
    decide(id, "assignment", order.value(), reason, key);
    credits.assigned(id, order);
    return credits.find(id).orElseThrow();
  }

  /** It is no order's money. */
  @Transactional
  public BankCredit dismiss(long id, String reason, CommandKey.Request key) {
    BankCredit credit = credits.locked(id).orElseThrow(Problems::unknown);
    if (wasAskedBefore(id, key)) {
      return credit;
    }
    requireOpen(credit);
    decide(id, "dismissal", null, reason, key);
    credits.dismissed(id);
    return credits.find(id).orElseThrow();
  }

  private static void requireOpen(BankCredit credit) {
    if (credit.state() != CreditState.UNMATCHED) {
      throw Problems.of(
          Problem.of(409, "credit-not-for-a-person", "This credit does not wait for a person.")
              .next("Look at its state: it may have been matched or decided meanwhile."));
    }
  }

  private boolean wasAskedBefore(long id, CommandKey.Request key) {
    return jdbc.sql(
            """
            select credit_id, body_hash from bank_credit_action
             where decided_by = ? and operation = ? and request_key = ?
            """)
        .params(key.subject(), key.operation(), key.key())
        .query(
            (row, n) -> {
              if (row.getLong(1) != id || !Arrays.equals(row.getBytes(2), key.bodyHash())) {
                throw new RequestKeyReused(key.operation());
              }
              return true;
            })
        .optional()
        .isPresent();
  }

  private void decide(
      long id, String kind, @Nullable String order, String reason, CommandKey.Request key) {
    jdbc.sql(
            """
            insert into bank_credit_action
              (credit_id, kind, order_number, reason, decided_by, decided_at,
               operation, request_key, body_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(kind)
        .param(order)
        .param(reason)
        .param(key.subject())
        .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param(key.operation())
        .param(key.key())
        .param(key.bodyHash())
        .update();
  }
}
