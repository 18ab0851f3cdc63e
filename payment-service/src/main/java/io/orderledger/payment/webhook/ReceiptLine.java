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
 * @param openAction the action about it that awaits approval; null when there is none
 * @param next what an operator may do: ask, or decide what another asked for
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
    @Nullable Long openAction,
    List<String> next) {

  static ReceiptLine of(ResultSet row) throws SQLException {
    ReceiptState state = ReceiptState.valueOf(row.getString("state"));
    String trouble = row.getString("trouble");
    Long openAction = row.getObject("open_action", Long.class);
    return new ReceiptLine(
        row.getLong("id"),
        row.getString("provider"),
        row.getString("account"),
        row.getString("event_id"),
        state,
        trouble == null ? null : ReceiptTrouble.valueOf(trouble),
        row.getString("order_number"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        openAction,
        next(state, openAction));
  }

  private static List<String> next(ReceiptState state, @Nullable Long openAction) {
    if (state != ReceiptState.FOR_A_PERSON) {
      return List.of();
    }
    return openAction == null
        ? List.of(ReceiptDesk.REDRIVE, ReceiptDesk.DISMISSAL)
        : List.of(ReceiptActions.APPROVAL, ReceiptActions.WITHDRAWAL);
  }
}
