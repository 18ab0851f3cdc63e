package io.orderledger.payment.receipt;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.payment.receipt.model.ReceiptEvent;
import io.orderledger.payment.receipt.model.ReceiptEvent.BuyerKnown;
import io.orderledger.payment.receipt.model.ReceiptEvent.GoodsReturned;
import io.orderledger.payment.receipt.model.ReceiptEvent.MoneyMoved;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRegistered;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import io.orderledger.payment.receipt.model.ReceiptEvent.RegistrationParked;
import io.orderledger.payment.receipt.model.ReceiptEvent.RegistrationResumed;
import io.orderledger.payment.receipt.model.ReceiptEvent.SaleChanged;
import io.orderledger.payment.receipt.model.ReceiptEvent.SaleKnown;
import io.orderledger.payment.receipt.model.ReceiptEvent.SellerChanged;
import io.orderledger.payment.receipt.model.ReceiptEvent.VatInvoiceIssued;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row a movement of money, from the payments themselves, and one a receipt. */
@Component
final class FiscalReceiptProjection implements Projection {

  private static final String MOVE =
      """
      insert into movement (movement_id, order_number, kind, amount, moved_at)
      values (?, ?, ?, ?, ?)
      """;
  private static final String REQUEST =
      """
      insert into receipt (order_number, receipt_id, movement_id, kind, means, amount, vat,
                           corrects, state, since)
      values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)
      """;
  private static final String CHANGE =
      """
      update receipt
         set state = ?, since = ?, fiscal_number = ?, parked_for = ?
       where order_number = ? and receipt_id = ?
      """;

  @Override
  public String name() {
    return "fiscal_receipts";
  }

  @Override
  public String schemaResource() {
    return "projections/fiscal-receipts.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent event : batch) {
      Optional<MoneyMoved> moved = MoneyMovements.of(event);
      if (moved.isPresent()) {
        move(moved.get(), connection);
      } else if (event.payload() instanceof ReceiptEvent happened) {
        apply(event, happened, connection);
      }
    }
  }

  private static void apply(RecordedEvent event, ReceiptEvent happened, Connection connection)
      throws SQLException {
    switch (happened) {
      case ReceiptRequested e -> request(event, e, connection);
      case ReceiptRegistered e ->
          change(connection, "REGISTERED", event, e.fiscalNumber(), null, e.receiptId());
      case RegistrationParked e ->
          change(connection, "PARKED", event, null, e.code(), e.receiptId());
      case RegistrationResumed e -> change(connection, "WAITING", event, null, null, e.receiptId());
      case SaleKnown _,
          SaleChanged _,
          SellerChanged _,
          BuyerKnown _,
          GoodsReturned _,
          MoneyMoved _,
          VatInvoiceIssued _ -> {
        // They change no receipt's standing.
      }
    }
  }

  private static void move(MoneyMoved moved, Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(MOVE)) {
      insert.setString(1, moved.movementId());
      insert.setString(2, moved.orderNumber().value());
      insert.setString(3, moved.kind().name());
      insert.setLong(4, moved.amount().amount());
      insert.setObject(5, utc(moved.at()));
      insert.executeUpdate();
    }
  }

  private static void request(RecordedEvent event, ReceiptRequested asked, Connection connection)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(REQUEST)) {
      insert.setString(1, asked.orderNumber().value());
      insert.setString(2, asked.receiptId());
      insert.setString(3, asked.movementId());
      insert.setString(4, asked.kind().name());
      insert.setString(5, asked.means().name());
      insert.setLong(6, asked.amount().amount());
      insert.setLong(7, asked.vat().amount());
      insert.setString(8, asked.corrects());
      insert.setObject(9, utc(event.recordedAt()));
      insert.executeUpdate();
    }
  }

  private static void change(
      Connection connection,
      String state,
      RecordedEvent event,
      @Nullable String fiscalNumber,
      @Nullable String parkedFor,
      String receiptId)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
      update.setString(1, state);
      update.setObject(2, utc(event.recordedAt()));
      update.setString(3, fiscalNumber);
      update.setString(4, parkedFor);
      update.setString(5, ((ReceiptEvent) event.payload()).orderNumber().value());
      update.setString(6, receiptId);
      update.executeUpdate();
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
