package io.orderledger.payment.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook on record, without what it said.
 *
 * @param trouble why a person must look, or had to before it was dismissed; else null
 * @param orderNumber null while it is not known
 * @param next what an operator may order
 */
record ReceiptLine(
    long id,
    String provider,
    String account,
    String eventId,
    ReceiptState state,
    @Nullable ReceiptTrouble trouble,
    @Nullable String orderNumber,
    Instant receivedAt,
    List<String> next) {

  static ReceiptLine of(ResultSet row) throws SQLException {
    ReceiptState state = ReceiptState.valueOf(row.getString("state"));
    String trouble = row.getString("trouble");
    return new ReceiptLine(
        row.getLong("id"),
        row.getString("provider"),
        row.getString("account"),
        row.getString("event_id"),
        state,
        trouble == null ? null : ReceiptTrouble.valueOf(trouble),
        row.getString("order_number"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        state == ReceiptState.FOR_A_PERSON
            ? List.of(ReceiptDesk.REDRIVE, ReceiptDesk.DISMISSAL)
            : List.of());
  }
}
