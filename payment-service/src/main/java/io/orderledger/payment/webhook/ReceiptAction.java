package io.orderledger.payment.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for about a webhook and another approved, on record for good.
 *
 * @param kind {@code redrive} or {@code dismissal}
 * @param requestedBy subject of the person who asked
 * @param decidedBy subject of the person who approved or withdrew it; null until then
 * @param withdrawalReason null unless it was withdrawn
 */
record ReceiptAction(
    long id,
    long receiptId,
    @Schema(example = "redrive") String kind,
    ReceiptActionStatus status,
    String reason,
    String requestedBy,
    Instant requestedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String withdrawalReason) {

  /** As it stood when it was asked for, whatever became of it since. */
  ReceiptAction undecided() {
    return new ReceiptAction(
        id,
        receiptId,
        kind,
        ReceiptActionStatus.AWAITING_APPROVAL,
        reason,
        requestedBy,
        requestedAt,
        null,
        null,
        null);
  }

  /** Of an action's row joined with its decision's, which may be missing. */
  static ReceiptAction of(ResultSet row) throws SQLException {
    OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new ReceiptAction(
        row.getLong("id"),
        row.getLong("receipt_id"),
        row.getString("kind"),
        ReceiptActionStatus.after(row.getString("decision")),
        row.getString("reason"),
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getString("withdrawal_reason"));
  }
}
