package io.orderledger.payment.overview;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.payment.model.InstalmentEvent;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.AttemptClosed;
import io.orderledger.payment.model.PaymentEvent.AttemptFailed;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.BankEvent;
import io.orderledger.payment.model.PaymentEvent.BankTransferAgreed;
import io.orderledger.payment.model.PaymentEvent.CaptureFailed;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.CardToKeep;
import io.orderledger.payment.model.PaymentEvent.CreditKept;
import io.orderledger.payment.model.PaymentEvent.DisputeClosed;
import io.orderledger.payment.model.PaymentEvent.DisputeEscalated;
import io.orderledger.payment.model.PaymentEvent.DisputeOpened;
import io.orderledger.payment.model.PaymentEvent.DisputeOverturned;
import io.orderledger.payment.model.PaymentEvent.DisputeUpdated;
import io.orderledger.payment.model.PaymentEvent.EvidenceRefused;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.model.PaymentEvent.EvidenceSubmitted;
import io.orderledger.payment.model.PaymentEvent.HoldReleased;
import io.orderledger.payment.model.PaymentEvent.IntentCreated;
import io.orderledger.payment.model.PaymentEvent.InvoiceEvent;
import io.orderledger.payment.model.PaymentEvent.InvoiceIssued;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.OwedChanged;
import io.orderledger.payment.model.PaymentEvent.PaymentAuthorized;
import io.orderledger.payment.model.PaymentEvent.PaymentCancelled;
import io.orderledger.payment.model.PaymentEvent.PaymentCaptured;
import io.orderledger.payment.model.PaymentEvent.PaymentOpened;
import io.orderledger.payment.model.PaymentEvent.PayoutReturned;
import io.orderledger.payment.model.PaymentEvent.RefundAccepted;
import io.orderledger.payment.model.PaymentEvent.RefundFailed;
import io.orderledger.payment.model.PaymentEvent.RefundPaidOut;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.RefundReserved;
import io.orderledger.payment.model.PaymentEvent.RefundSucceeded;
import io.orderledger.payment.model.PaymentEvent.RefundWithdrawn;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundCovered;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundOwed;
import io.orderledger.payment.model.PaymentEvent.ShipmentConfirmed;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.payment.model.RefundCause;
import io.orderledger.payment.model.RightsAssigned;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** One row a payment. */
@Component
final class PaymentListProjection implements Projection {

  private static final String OPEN =
      """
      insert into payment
        (order_number, customer_id, seller_id, owed, opened_at, changed_at)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String ASSIGN = "update payment set customer_id = ? where order_number = ?";
  private static final String CHANGE =
      """
      update payment
         set owed = owed + ?, authorized = authorized + ?, captured = captured + ?, released = released + ?,
             refunded = refunded + ?, refunds_open = refunds_open + ?,
             refunds_lost = refunds_lost + ?, captures_failed = captures_failed + ?,
             cancelled = cancelled or ?, changed_at = ?
       where order_number = ?
      """;

  /** How much an event adds to each column. */
  private record Change(
      long owed,
      long authorized,
      long captured,
      long released,
      long refunded,
      int refundsOpen,
      int refundsLost,
      int capturesFailed,
      boolean cancelled) {

    private static final Change NOTHING = new Change(0, 0, 0, 0, 0, 0, 0, 0, false);

    static Change of(PaymentEvent event) {
      return switch (event) {
        case PaymentAuthorized e -> new Change(0, e.amount().amount(), 0, 0, 0, 0, 0, 0, false);
        case PaymentCaptured e ->
            new Change(0, 0, e.amount().amount(), e.released().amount(), 0, 0, 0, 0, false);
        case HoldReleased e -> new Change(0, 0, 0, e.amount().amount(), 0, 0, 0, 0, false);
        case PaymentCancelled e -> new Change(0, 0, 0, 0, 0, 0, 0, 0, true);
        case RefundReserved e -> new Change(0, 0, 0, 0, 0, 1, 0, 0, false);
        case RefundWithdrawn e -> new Change(0, 0, 0, 0, 0, -1, 0, 0, false);
        case RefundRequested e ->
            // Approved: it was counted when it was reserved. Tried again: nothing is lost any more.
            new Change(
                0,
                0,
                0,
                0,
                0,
                e.approvedBy() == null ? 1 : 0,
                e.retryOf() == null ? 0 : -1,
                0,
                false);
        case RefundSucceeded e ->
            new Change(0, 0, 0, 0, e.amount().amount(), isOurs(e.cause()) ? -1 : 0, 0, 0, false);
        case RefundFailed e -> failed(e);
        case CaptureFailed e -> new Change(0, 0, 0, 0, 0, 0, 0, 1, false);
        case OwedChanged e -> new Change(e.more().amount(), 0, 0, 0, 0, 0, 0, 0, false);
        case PaymentOpened e -> NOTHING;
        case AttemptRequested e -> NOTHING;
        case IntentCreated e -> NOTHING;
        case CardToKeep e -> NOTHING;
        case AttemptFailed e -> NOTHING;
        case ShipmentConfirmed e -> NOTHING;
        case CaptureRequested e -> NOTHING;
        case VoidRequested e -> NOTHING;
        case AttemptClosed e -> NOTHING;
        case ReturnRefundOwed e -> NOTHING;
        case RefundAccepted e -> NOTHING;
        case DisputeOpened e -> NOTHING;
        case DisputeEscalated e -> NOTHING;
        case DisputeUpdated e -> NOTHING;
        case EvidenceRequested e -> NOTHING;
        case EvidenceSubmitted e -> NOTHING;
        case EvidenceRefused e -> NOTHING;
        case DisputeClosed e -> NOTHING;
        case InstalmentEvent e -> NOTHING;
        case BankEvent e -> ofBank(e);
        case PaymentEvent.Watched e -> NOTHING;
        case RightsAssigned e -> NOTHING;
        case DisputeOverturned e -> NOTHING;
        case ReturnRefundCovered e -> NOTHING;
      };
    }

    private static Change ofBank(BankEvent event) {
      return switch (event) {
        case MoneyReceived e -> new Change(0, 0, e.amount().amount(), 0, 0, 0, 0, 0, false);
        case RefundPaidOut e -> new Change(0, 0, 0, 0, e.amount().amount(), -1, 0, 0, false);
        case PayoutReturned e ->
            new Change(
                0,
                0,
                0,
                0,
                e.hadSucceeded() ? -e.amount().amount() : 0,
                e.hadSucceeded() ? 0 : -1,
                1,
                0,
                false);
        case InvoiceIssued _, InvoiceEvent _, CreditKept _, BankTransferAgreed _ -> NOTHING;
      };
    }

    private static Change failed(RefundFailed e) {
      return new Change(
          0,
          0,
          0,
          0,
          e.hadSucceeded() ? -e.amount().amount() : 0,
          isOurs(e.cause()) && !e.hadSucceeded() ? -1 : 0,
          isOurs(e.cause()) ? 1 : 0,
          0,
          false);
    }

    private static boolean isOurs(RefundCause cause) {
      return cause != RefundCause.PROVIDER;
    }
  }

  @Override
  public String name() {
    return "payment_list";
  }

  @Override
  public String schemaResource() {
    return "projections/payment-list.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    try (PreparedStatement open = connection.prepareStatement(OPEN);
        PreparedStatement change = connection.prepareStatement(CHANGE);
        PreparedStatement assign = connection.prepareStatement(ASSIGN)) {
      for (RecordedEvent event : batch) {
        OffsetDateTime at = OffsetDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC);
        if (event.payload() instanceof PaymentOpened opened) {
          open.setString(1, opened.orderNumber().value());
          open.setString(2, opened.customerId());
          open.setString(3, opened.sellerId());
          open.setLong(4, opened.owed().amount());
          open.setObject(5, at);
          open.setObject(6, at);
          open.addBatch();
        } else if (event.payload() instanceof PaymentEvent payment) {
          set(change, Change.of(payment), at, payment.orderNumber().value());
          change.addBatch();
          if (payment instanceof RightsAssigned assigned) {
            assign.setString(1, assigned.customerId());
            assign.setString(2, assigned.orderNumber().value());
            assign.addBatch();
          }
        }
      }
      // All openings first: nothing happens to a payment before it is opened.
      open.executeBatch();
      change.executeBatch();
      assign.executeBatch();
    }
  }

  private static void set(
      PreparedStatement statement, Change change, OffsetDateTime at, String order)
      throws SQLException {
    statement.setLong(1, change.owed());
    statement.setLong(2, change.authorized());
    statement.setLong(3, change.captured());
    statement.setLong(4, change.released());
    statement.setLong(5, change.refunded());
    statement.setInt(6, change.refundsOpen());
    statement.setInt(7, change.refundsLost());
    statement.setInt(8, change.capturesFailed());
    statement.setBoolean(9, change.cancelled());
    statement.setObject(10, at);
    statement.setString(11, order);
  }
}
