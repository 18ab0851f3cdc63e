package io.orderledger.order.majeure;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceDeclared;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceEnded;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceProven;
import io.orderledger.order.majeure.model.MajeureEvent.CircumstanceWithdrawn;
import io.orderledger.order.majeure.model.Scope;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Circumstances, and of each order what decides whether one touches it; nothing personal. */
@Component
final class ForceMajeureProjection implements Projection {

  private static final String DECLARE =
      "insert into circumstance values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)";

  private static final String END =
      """
      update circumstance set revision = ?, ended_on = ?, aftermath_days = ?
       where circumstance_id = ?\
      """;

  private static final String WITHDRAW =
      "update circumstance set revision = ?, withdrawn = true where circumstance_id = ?";

  private static final String PLACE = "insert into touchable_order values (?, ?, ?, ?, ?, ?, null)";

  private static final String MOVE =
      "update touchable_order set country = ?, region = ?, city = ? where order_number = ?";

  private static final String CLOSE =
      "update touchable_order set closed_on = ? where order_number = ?";

  @Override
  public String name() {
    return "force_majeure";
  }

  @Override
  public String schemaResource() {
    return "projections/force_majeure.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent recorded : batch) {
      switch (recorded.payload()) {
        case CircumstanceDeclared it -> declare(it, recorded.sequence(), connection);
        case CircumstanceEnded it -> end(it, recorded.sequence(), connection);
        case CircumstanceWithdrawn it ->
            withdraw(it.circumstanceId(), recorded.sequence(), connection);
        case CircumstanceProven _ -> {
          // Touches no other orders, and no other terms.
        }
        case OrderPlaced it -> place(it, connection);
        case OrderEdited it -> move(it, connection);
        case OrderCompleted it -> close(it.orderNumber(), it.at(), connection);
        case OrderCancelled it -> close(it.orderNumber(), it.at(), connection);
        default -> {
          // Says nothing of who is touched.
        }
      }
    }
  }

  private static void declare(CircumstanceDeclared event, long revision, Connection connection)
      throws SQLException {
    Scope scope = event.declaration().scope();
    OrderNumber order = scope.orderNumber();
    try (PreparedStatement insert = connection.prepareStatement(DECLARE)) {
      insert.setString(1, event.circumstanceId());
      insert.setLong(2, revision);
      insert.setString(3, order == null ? null : order.value());
      setPlace(insert, 4, scope.region());
      insert.setString(7, scope.sellerId());
      insert.setString(8, event.declaration().side().name());
      insert.setString(9, event.declaration().kind().name());
      insert.setObject(10, event.declaration().beganOn());
      insert.setObject(11, event.declaration().endedOn(), Types.DATE);
      insert.setInt(12, event.declaration().aftermathDays());
      insert.setObject(13, event.at().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static void end(CircumstanceEnded event, long revision, Connection connection)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(END)) {
      update.setLong(1, revision);
      update.setObject(2, event.endedOn());
      update.setInt(3, event.aftermathDays());
      update.setString(4, event.circumstanceId());
      update.executeUpdate();
    }
  }

  private static void withdraw(String circumstanceId, long revision, Connection connection)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(WITHDRAW)) {
      update.setLong(1, revision);
      update.setString(2, circumstanceId);
      update.executeUpdate();
    }
  }

  private static void place(OrderPlaced placed, Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(PLACE)) {
      insert.setString(1, placed.orderNumber().value());
      insert.setString(2, placed.sellerId());
      setPlace(insert, 3, place(placed.wantedDelivery()));
      insert.setObject(6, Almaty.dateOf(placed.at()));
      insert.executeUpdate();
    }
  }

  private static void move(OrderEdited edited, Connection connection) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(MOVE)) {
      setPlace(update, 1, place(edited.content().delivery()));
      update.setString(4, edited.orderNumber().value());
      update.executeUpdate();
    }
  }

  private static void close(OrderNumber number, Instant at, Connection connection)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CLOSE)) {
      update.setObject(1, Almaty.dateOf(at));
      update.setString(2, number.value());
      update.executeUpdate();
    }
  }

  private static @Nullable Place place(@Nullable WantedDelivery delivery) {
    return delivery == null ? null : delivery.place();
  }

  /** Three columns, all null where the order names no place. */
  private static void setPlace(PreparedStatement statement, int first, @Nullable Place place)
      throws SQLException {
    statement.setString(first, place == null ? null : place.country());
    statement.setString(first + 1, place == null ? null : folded(place.region()));
    statement.setString(first + 2, place == null ? null : folded(place.city()));
  }

  private static @Nullable String folded(@Nullable String text) {
    return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
  }
}
