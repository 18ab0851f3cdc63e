package io.orderledger.payment.reconciliation;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.DisputeClosed;
import io.orderledger.payment.model.PaymentEvent.DisputeEscalated;
import io.orderledger.payment.model.PaymentEvent.DisputeOpened;
import io.orderledger.payment.model.PaymentEvent.DisputeOverturned;
import io.orderledger.payment.model.PaymentEvent.MoneyReceived;
import io.orderledger.payment.model.PaymentEvent.PaymentCaptured;
import io.orderledger.payment.model.PaymentEvent.RefundFailed;
import io.orderledger.payment.model.PaymentEvent.RefundSucceeded;
import io.orderledger.payment.model.ProviderMeans;
import io.orderledger.payment.reconciliation.model.SettlementLine.Kind;
import io.orderledger.shared.money.Tenge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What moved for orders, by the names that those have for it who moved it. What moved by card is
 * what providers' reports are compared with.
 */
@Component
final class MovementProjection implements Projection {

  /** Money that came by itself, in the place of a line's kind. */
  private static final String RECEIVED = "RECEIVED";

  private static final String MOVE =
      """
      insert into movement (log_index, order_number, attempt, means, kind, reference, amount, at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String MOVE_OF_DISPUTE =
      """
      insert into movement (log_index, order_number, attempt, means, kind, reference, amount, at)
      select ?, order_number, attempt, 'CARD', ?, dispute_id, ?, ?
        from dispute where order_number = ? and dispute_id = ?
      """;
  private static final String DISPUTE =
      "insert into dispute (order_number, dispute_id, attempt) values (?, ?, ?)";

  @Override
  public String name() {
    return "movement";
  }

  @Override
  public String schemaResource() {
    return "projections/movement.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent event : batch) {
      if (event.payload() instanceof PaymentEvent payment) {
        apply(event.logIndex(), payment, connection);
      }
    }
  }

  private static void apply(long index, PaymentEvent event, Connection connection)
      throws SQLException {
    String order = event.orderNumber().value();
    switch (event) {
      case PaymentCaptured e ->
          move(
              connection, index, order, e.attempt(), Kind.CHARGE, e.intentId(), e.amount(), e.at());
      case RefundSucceeded e ->
          move(
              connection,
              index,
              order,
              e.attempt(),
              Kind.REFUND,
              e.providerRefundId(),
              e.amount().negated(),
              e.at());
      case RefundFailed e -> cameBack(connection, index, order, e);
      case MoneyReceived e ->
          run(
              connection,
              MOVE,
              index,
              order,
              e.number(),
              e.means().name(),
              RECEIVED,
              e.receiptId(),
              e.amount().amount(),
              utc(e.at()));
      case DisputeOpened e -> {
        run(connection, DISPUTE, order, e.disputeId(), e.attempt());
        if (e.movedMoney()) {
          ofDispute(connection, index, order, e.disputeId(), e.amount().negated(), e.at());
        }
      }
      case DisputeEscalated e ->
          ofDispute(connection, index, order, e.disputeId(), e.amount().negated(), e.at());
      case DisputeClosed e -> {
        if (e.movedMoney() && e.won()) {
          ofDispute(connection, index, order, e.disputeId(), e.amount(), e.at());
        }
      }
      case DisputeOverturned e ->
          ofDispute(
              connection,
              index,
              order,
              e.disputeId(),
              e.won() ? e.amount() : e.amount().negated(),
              e.at());
      default -> {
        // No money moved.
      }
    }
  }

  private static void cameBack(Connection connection, long index, String order, RefundFailed e)
      throws SQLException {
    String refund = e.providerRefundId();
    if (e.hadSucceeded() && refund != null) {
      move(connection, index, order, e.attempt(), Kind.REFUND_FAILURE, refund, e.amount(), e.at());
    }
  }

  private static void move(
      Connection connection,
      long index,
      String order,
      int attempt,
      Kind kind,
      String reference,
      Tenge amount,
      Instant at)
      throws SQLException {
    run(
        connection,
        MOVE,
        index,
        order,
        attempt,
        ProviderMeans.of(reference).name(),
        kind.name(),
        reference,
        amount.amount(),
        utc(at));
  }

  private static void ofDispute(
      Connection connection, long index, String order, String dispute, Tenge amount, Instant at)
      throws SQLException {
    Kind kind = amount.isNegative() ? Kind.DISPUTE : Kind.DISPUTE_REVERSAL;
    run(connection, MOVE_OF_DISPUTE, index, kind.name(), amount.amount(), utc(at), order, dispute);
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
