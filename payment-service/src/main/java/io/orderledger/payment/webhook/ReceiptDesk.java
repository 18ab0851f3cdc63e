package io.orderledger.payment.webhook;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.RequestKeyReused;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an operator deals with a webhook that waits for a person. */
@Component
class ReceiptDesk {

  static final String REDRIVE = "redrive";
  static final String DISMISSAL = "dismissal";

  private final JdbcClient jdbc;
  private final Clock clock;

  ReceiptDesk(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Has the webhook understood anew, now. What it says is told under a key of its own, so that a
   * refusal on record does not answer for it; what was taken down before is not taken down twice.
   */
  @Transactional
  public ReceiptAction redrive(long receipt, String reason, CommandKey.Request key) {
    return order(
        REDRIVE,
        receipt,
        reason,
        key,
        """
        update webhook_receipt
           set state = 'RECEIVED', trouble = null, due_at = '-infinity', settled_at = null,
               redrives = redrives + 1, redriven_at = ?
         where id = ?
        """);
  }

  /** Closes the webhook without its having told anything. */
  @Transactional
  public ReceiptAction dismiss(long receipt, String reason, CommandKey.Request key) {
    return order(
        DISMISSAL,
        receipt,
        reason,
        key,
        "update webhook_receipt set state = 'DISMISSED', settled_at = ? where id = ?");
  }

  /** All that was ordered about a webhook, in order. */
  List<ReceiptAction> actions(long receipt) {
    return jdbc.sql("select * from webhook_receipt_action where receipt_id = ? order by id")
        .param(receipt)
        .query((row, n) -> action(row))
        .list();
  }

  private ReceiptAction order(
      String kind, long receipt, String reason, CommandKey.Request key, String change) {
    // Locked, so that two orders about one webhook come one after the other.
    ReceiptState state =
        jdbc.sql("select state from webhook_receipt where id = ? for update")
            .param(receipt)
            .query((row, n) -> ReceiptState.valueOf(row.getString(1)))
            .optional()
            .orElseThrow(Problems::unknown);
    Optional<ReceiptAction> before = orderedBefore(key);
    if (before.isPresent()) {
      return before.get();
    }
    if (state != ReceiptState.FOR_A_PERSON) {
      throw Problems.of(
          Problem.of(409, "receipt-not-for-a-person", "This webhook does not wait for a person.")
              .next("Look at its state: somebody may have dealt with it meanwhile."));
    }
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    ReceiptAction action =
        jdbc.sql(
                """
                insert into webhook_receipt_action
                  (receipt_id, kind, reason, requested_by, requested_at,
                   operation, request_key, body_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing returning *
                """)
            .params(
                receipt,
                kind,
                reason,
                key.subject(),
                now,
                key.operation(),
                key.key(),
                key.bodyHash())
            .query((row, n) -> action(row))
            .optional()
            // Taken this moment, for another webhook: for this one it would have waited.
            .orElseThrow(() -> new RequestKeyReused(key.operation()));
    jdbc.sql(change).params(now, receipt).update();
    return action;
  }

  private Optional<ReceiptAction> orderedBefore(CommandKey.Request key) {
    return jdbc.sql(
            """
            select * from webhook_receipt_action
             where requested_by = ? and operation = ? and request_key = ?
            """)
        .params(key.subject(), key.operation(), key.key())
        .query(
            (row, n) -> {
              if (!Arrays.equals(row.getBytes("body_hash"), key.bodyHash())) {
                throw new RequestKeyReused(key.operation());
              }
              return action(row);
            })
        .optional();
  }

  private static ReceiptAction action(ResultSet row) throws SQLException {
    return new ReceiptAction(
        row.getLong("id"),
        row.getLong("receipt_id"),
        row.getString("kind"),
        row.getString("reason"),
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant());
  }
}
