package io.orderledger.payment.cash;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.payment.cash.model.CourierCashEvent;
import io.orderledger.payment.cash.model.CourierCashEvent.CashEntrusted;
import io.orderledger.payment.cash.model.CourierCashEvent.CashHandedIn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who holds how much cash, and since when: what was taken first is handed in first. */
@Component
final class CourierCashProjection implements Projection {

  private static final String TAKE =
      """
      with holder as (
        insert into courier (courier, taken) values (?, ?)
        on conflict (courier) do update set taken = courier.taken + excluded.taken
        returning courier, taken)
      insert into taking (courier, log_index, upto, taken_at)
      select courier, ?, taken, ? from holder
      """;

  private static final String HAND_IN =
      "update courier set handed_in = handed_in + ?, handed_in_at = ? where courier = ?";

  @Override
  public String name() {
    return "courier_cash";
  }

  @Override
  public String schemaResource() {
    return "projections/courier-cash.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent event : batch) {
      if (event.payload() instanceof CourierCashEvent happened) {
        switch (happened) {
          case CashEntrusted taken -> take(event, taken, connection);
          case CashHandedIn handedIn -> handIn(handedIn, connection);
        }
      }
    }
  }

  private static void take(RecordedEvent event, CashEntrusted taken, Connection connection)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(TAKE)) {
      insert.setString(1, taken.courier());
      insert.setLong(2, taken.amount().amount());
      insert.setLong(3, event.logIndex());
      insert.setObject(4, OffsetDateTime.ofInstant(taken.at(), ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static void handIn(CashHandedIn handedIn, Connection connection) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(HAND_IN)) {
      update.setLong(1, handedIn.amount().amount());
      update.setObject(2, OffsetDateTime.ofInstant(handedIn.at(), ZoneOffset.UTC));
      update.setString(3, handedIn.courier());
      update.executeUpdate();
    }
  }
}
