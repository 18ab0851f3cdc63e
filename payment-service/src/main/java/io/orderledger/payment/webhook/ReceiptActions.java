package io.orderledger.payment.webhook;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.RequestKeyReused;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked for what about a webhook and who decided it, with the requests that they came with. */
@Component
class ReceiptActions {

  static final String APPROVAL = "approval";
  static final String WITHDRAWAL = "withdrawal";

  private static final String ACTION =
      """
      select a.*, d.kind as decision, d.decided_by, d.decided_at, d.reason as withdrawal_reason
        from webhook_receipt_action a left join webhook_receipt_decision d on d.action_id = a.id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ReceiptActions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All that was asked for about a webhook, in order. */
  List<ReceiptAction> of(long receipt) {
    return jdbc.sql(ACTION + " where a.receipt_id = ? order by a.id")
        .param(receipt)
        .query((row, n) -> ReceiptAction.of(row))
        .list();
  }

  Optional<ReceiptAction> find(long receipt, long action) {
    return jdbc.sql(ACTION + " where a.receipt_id = ? and a.id = ?")
        .params(receipt, action)
        .query((row, n) -> ReceiptAction.of(row))
        .optional();
  }

  /** What this very request asked for before, as it stood then. */
  Optional<ReceiptAction> askedBefore(CommandKey.Request key) {
    return before(key, "a.requested_by = ? and a.operation = ? and a.request_key = ?", "a")
        .map(ReceiptAction::undecided);
  }

  /** What this very request decided before. */
  Optional<ReceiptAction> decidedBefore(CommandKey.Request key) {
    return before(key, "d.decided_by = ? and d.operation = ? and d.request_key = ?", "d");
  }

  private Optional<ReceiptAction> before(CommandKey.Request key, String condition, String alias) {
    return jdbc.sql(
            ACTION.replace("select a.*", "select a.*, " + alias + ".body_hash as earlier_hash")
                + " where "
                + condition)
        .params(key.subject(), key.operation(), key.key())
        .query(
            (row, n) -> {
              if (!Arrays.equals(row.getBytes("earlier_hash"), key.bodyHash())) {
                throw new RequestKeyReused(key.operation());
              }
              return ReceiptAction.of(row);
            })
        .optional();
  }

  ReceiptAction ask(String kind, long receipt, String reason, CommandKey.Request key) {
    long id =
        jdbc.sql(
                """
                insert into webhook_receipt_action
                  (receipt_id, kind, reason, requested_by, requested_at,
                   operation, request_key, body_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing returning id
                """)
            .params(
                receipt,
                kind,
                reason,
                key.subject(),
                now(),
                key.operation(),
                key.key(),
                key.bodyHash())
            .query(Long.class)
            .optional()
            // Taken this moment, for another webhook: for this one it would have waited.
            .orElseThrow(() -> new RequestKeyReused(key.operation()));
    return find(receipt, id).orElseThrow();
  }

  /** The caller holds the webhook's row, so that an action is decided once. */
  ReceiptAction decide(
      ReceiptAction action, String decision, @Nullable String reason, CommandKey.Request key) {
    int decided =
        jdbc.sql(
                """
                insert into webhook_receipt_decision
                  (action_id, requested_by, kind, reason, decided_by, decided_at,
                   operation, request_key, body_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (decided_by, operation, request_key) do nothing
                """)
            .param(action.id())
            .param(action.requestedBy())
            .param(decision)
            .param(reason)
            .param(key.subject())
            .param(now())
            .param(key.operation())
            .param(key.key())
            .param(key.bodyHash())
            .update();
    if (decided == 0) {
      throw new RequestKeyReused(key.operation());
    }
    return find(action.receiptId(), action.id()).orElseThrow();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
