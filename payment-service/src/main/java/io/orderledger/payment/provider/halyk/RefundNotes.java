package io.orderledger.payment.provider.halyk;

import io.orderledger.payment.provider.halyk.RefundNote.Outcome;
import io.orderledger.shared.money.Tenge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The refunds' table; of each payment at most one refund's outcome is unknown. */
public final class RefundNotes {

  private final JdbcClient jdbc;

  public RefundNotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of an invoice's, oldest first. */
  List<RefundNote> of(String invoice) {
    return jdbc.sql("select * from halyk_refund where invoice = ?::bigint order by asked_at")
        .param(invoice)
        .query((row, n) -> note(row))
        .list();
  }

  Optional<RefundNote> find(String invoice, String refundId) {
    return jdbc.sql("select * from halyk_refund where invoice = ?::bigint and refund_id = ?")
        .params(invoice, refundId)
        .query((row, n) -> note(row))
        .optional();
  }

  /** False when it is there already, or the outcome of another one is still unknown. */
  boolean add(RefundNote note) {
    return jdbc.sql(
                """
                insert into halyk_refund
                  (invoice, refund_id, ours, amount, refunded_before, asked_at, outcome)
                values
                  (:invoice::bigint, :refund, :ours, :amount, :before, :at, :outcome)
                    on conflict do nothing
                """)
            .param("invoice", note.invoice())
            .param("refund", note.refundId())
            .param("ours", note.ours())
            .param("amount", note.amount().amount())
            .param("before", note.before().amount())
            .param("at", utc(note.askedAt()))
            .param("outcome", note.outcome() == null ? null : note.outcome().name())
            .update()
        == 1;
  }

  /** False when somebody else has asked again since it was read. */
  boolean askAgain(RefundNote note, Tenge before, Instant now) {
    return jdbc.sql(
                """
                update halyk_refund set refunded_before = ?, asked_at = ?
                 where invoice = ?::bigint and refund_id = ? and asked_at = ? and outcome is null
                """)
            .params(before.amount(), utc(now), note.invoice(), note.refundId(), utc(note.askedAt()))
            .update()
        == 1;
  }

  void settle(RefundNote note, Outcome outcome, @Nullable String declineCode) {
    jdbc.sql(
            """
            update halyk_refund set outcome = :outcome, decline_code = :code
             where invoice = :invoice::bigint and refund_id = :refund and outcome is null
            """)
        .param("outcome", outcome.name())
        .param("code", declineCode)
        .param("invoice", note.invoice())
        .param("refund", note.refundId())
        .update();
  }

  private static RefundNote note(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new RefundNote(
        row.getString("invoice"),
        row.getString("refund_id"),
        row.getBoolean("ours"),
        Tenge.of(row.getLong("amount")),
        Tenge.of(row.getLong("refunded_before")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("decline_code"));
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
