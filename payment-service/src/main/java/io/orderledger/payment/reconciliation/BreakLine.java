package io.orderledger.payment.reconciliation;

import io.orderledger.payment.reconciliation.model.Break;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A break in a list.
 *
 * @param day Almaty day
 * @param reference the intent, refund, dispute or payout that it is about
 * @param line the provider's name of its line; null when it has none of it
 * @param ours what is on record here, or at the bank for a payout; null for nothing
 * @param theirs what the provider says; null for nothing
 * @param explanation the last one; null when there is none
 * @param nextSteps what an operator may do with it
 */
record BreakLine(
    @Schema(example = "17") long id,
    LocalDate day,
    Break.Kind kind,
    State state,
    @Schema(example = "stripe") String provider,
    @Schema(example = "shared") String account,
    @Schema(example = "pi_1") String reference,
    @Nullable @Schema(example = "txn_1") String line,
    @Nullable OrderNumber orderNumber,
    @Nullable @Schema(example = "19500.00 KZT") String ours,
    @Nullable @Schema(example = "19501.00 KZT") String theirs,
    Instant foundAt,
    @Nullable Explanation explanation,
    List<NextStep> nextSteps) {

  /** How far it has come. */
  enum State {
    OPEN,
    /** A person said why; with other sums it is open again. */
    EXPLAINED,
    /** A later run found it no more. */
    RESOLVED
  }

  /** What a person said about it. */
  record Explanation(String reason, String by, Instant at) {}

  /** What may be done. */
  enum NextStep {
    EXPLAIN,
    RECONCILE_AGAIN
  }

  static BreakLine of(ResultSet row) throws SQLException {
    State state = State.valueOf(row.getString("state"));
    String line = row.getString("line_id");
    String order = row.getString("order_number");
    return new BreakLine(
        row.getLong("id"),
        row.getObject("day", LocalDate.class),
        Break.Kind.valueOf(row.getString("kind")),
        state,
        row.getString("provider"),
        row.getString("account"),
        row.getString("reference"),
        line.isEmpty() ? null : line,
        order == null ? null : new OrderNumber(order),
        sum(row, "ours"),
        sum(row, "theirs"),
        moment(row, "found_at"),
        row.getString("reason") == null
            ? null
            : new Explanation(
                row.getString("reason"),
                row.getString("explained_by"),
                moment(row, "explained_at")),
        state == State.RESOLVED ? List.of() : List.of(NextStep.EXPLAIN, NextStep.RECONCILE_AGAIN));
  }

  private static @Nullable String sum(ResultSet row, String column) throws SQLException {
    long hundredths = row.getLong(column);
    return row.wasNull() ? null : Sums.text(hundredths);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
