package io.orderledger.payment.bank;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.payment.model.ForceMajeureNoted;
import io.orderledger.payment.model.PaymentEvent.BankTransferAgreed;
import io.orderledger.payment.model.PaymentEvent.InvoiceIssued;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.shared.event.PaymentMeans;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invoices, and refunds that a bank is to make: what credits are matched with, what is to do. */
@Component
final class BankProjection implements Projection {

  private static final String INVOICE =
      """
      insert into invoice (order_number, ordinal, due) values (?, ?, ?)
      on conflict (order_number) do update set ordinal = excluded.ordinal, due = excluded.due
      """;
  private static final String DUE = "update invoice set due = ? where order_number = ?";

  private static final String RECEIPT =
      "insert into receipt (order_number, attempt, receipt_id, means) values (?, ?, ?, ?)";

  /** A refund of money that a provider took leaves no row. */
  private static final String REFUND =
      """
      insert into refund (order_number, refund_id, amount, receipt_id, means, state, requested_at)
      select order_number, ?::text, ?::bigint, receipt_id, means, 'TO_BE_PAID_OUT', ?::timestamptz
        from receipt where order_number = ? and attempt = ?
      """;

  private static final String AGREE =
      """
      update refund set means = 'BANK_TRANSFER' where order_number = ? and refund_id = ?
      """;

  private static final String MOVE =
      """
      update refund set state = ?, bank_reference = coalesce(?, bank_reference)
       where order_number = ? and refund_id = ?
      """;

  @Override
  public String name() {
    return "bank";
  }

  @Override
  public String schemaResource() {
    return "projections/bank.sql";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent event : batch) {
      switch (event.payload()) {
        case InvoiceIssued e ->
            run(connection, INVOICE, e.orderNumber().value(), e.ordinal(), utc(e.due()));
        case ForceMajeureNoted e -> {
          Instant due = e.due();
          if (due != null) {
            run(connection, DUE, utc(due), e.orderNumber().value());
          }
        }
        case MoneyReceived e ->
            run(
                connection,
                RECEIPT,
                e.orderNumber().value(),
                e.number(),
                e.receiptId(),
                goesBackBy(e));
        case RefundRequested e ->
            run(
                connection,
                REFUND,
                e.refundId(),
                e.amount().amount(),
                utc(event.occurredAt()),
                e.orderNumber().value(),
                e.attempt());
        case BankTransferAgreed e -> run(connection, AGREE, e.orderNumber().value(), e.refundId());
        case RefundPaidOut e ->
            run(
                connection,
                MOVE,
                "PAID_OUT",
                e.bankReference(),
                e.orderNumber().value(),
                e.refundId());
        case PayoutReturned e ->
            run(connection, MOVE, "RETURNED", null, e.orderNumber().value(), e.refundId());
        default -> {
          // No bank has to do with it.
        }
      }
    }
  }

  /** Whoever holds cash that came in: it is given back at a desk (B-5.11). */
  private static String goesBackBy(MoneyReceived received) {
    return (received.means().isCash() ? PaymentMeans.CASH_AT_DESK : received.means()).name();
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static void run(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
