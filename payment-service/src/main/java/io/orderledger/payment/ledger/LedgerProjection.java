package io.orderledger.payment.ledger;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.payment.cash.model.CourierCashEvent;
import io.orderledger.payment.certificate.model.CertificateEvent;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.HoldReleased;
import io.orderledger.payment.model.PaymentEvent.PaymentAuthorized;
import io.orderledger.payment.model.PaymentEvent.PaymentCaptured;
import io.orderledger.payment.reconciliation.model.SettlementEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The postings, as a table that balances by constraint. */
@Component
public final class LedgerProjection implements Projection {

  public static final String NAME = "ledger";

  private static final String POST =
      """
      insert into posting (log_index, leg, order_number, event_type, account, amount, occurred_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String HOLD =
      "insert into hold (order_number, attempt, posted_at) values (?, ?, ?)";
  private static final String END =
      """
      update hold set ended_at = ? where order_number = ? and attempt = ? and ended_at is null
      """;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String schemaResource() {
    return "projections/ledger.sql";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    try (PreparedStatement post = connection.prepareStatement(POST);
        PreparedStatement hold = connection.prepareStatement(HOLD);
        PreparedStatement end = connection.prepareStatement(END)) {
      for (RecordedEvent event : batch) {
        if (event.payload() instanceof PaymentEvent payment) {
          addPostings(post, event, payment.orderNumber().value(), Bookkeeping.post(payment));
          addHold(hold, event, payment);
        } else if (event.payload() instanceof CertificateEvent certificate) {
          addPostings(post, event, null, Bookkeeping.post(certificate));
        } else if (event.payload() instanceof CourierCashEvent cash) {
          addPostings(post, event, null, CashBookkeeping.post(cash));
        } else if (event.payload() instanceof SettlementEvent settlement) {
          addPostings(post, event, null, SettlementBookkeeping.post(settlement));
        }
      }
      post.executeBatch();
      hold.executeBatch();
      for (RecordedEvent event : batch) {
        endHold(end, event);
      }
    }
  }

  private static void addPostings(
      PreparedStatement post,
      RecordedEvent event,
      @Nullable String order,
      LedgerTransaction transaction)
      throws SQLException {
    short leg = 0;
    for (Entry entry : transaction.entries()) {
      post.setLong(1, event.logIndex());
      post.setShort(2, ++leg);
      post.setString(3, order);
      post.setString(4, event.type());
      post.setString(5, entry.account().name());
      post.setLong(6, entry.amount().amount());
      post.setObject(7, OffsetDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC));
      post.addBatch();
    }
  }

  private static void addHold(PreparedStatement hold, RecordedEvent event, PaymentEvent payment)
      throws SQLException {
    if (payment instanceof PaymentAuthorized authorized) {
      hold.setString(1, authorized.orderNumber().value());
      hold.setInt(2, authorized.attempt());
      hold.setLong(3, event.logIndex());
      hold.addBatch();
    }
  }

  private static void endHold(PreparedStatement end, RecordedEvent event) throws SQLException {
    if (event.payload() instanceof HoldReleased released) {
      endHold(end, event, released.orderNumber().value(), released.attempt());
    } else if (event.payload() instanceof PaymentCaptured captured
        && captured.fromHold().isPositive()) {
      endHold(end, event, captured.orderNumber().value(), captured.attempt());
    }
  }

  private static void endHold(PreparedStatement end, RecordedEvent event, String order, int attempt)
      throws SQLException {
    end.setLong(1, event.logIndex());
    end.setString(2, order);
    end.setInt(3, attempt);
    if (end.executeUpdate() != 1) {
      throw new IllegalStateException(
          "The hold of attempt %d of %s ends twice, or was never posted."
              .formatted(attempt, order));
    }
  }
}
