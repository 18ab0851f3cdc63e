package io.orderledger.delivery.view;

import io.orderledger.delivery.model.RenderingEvent;
import io.orderledger.delivery.model.RenderingEvent.ObjectionAnswered;
import io.orderledger.delivery.model.RenderingEvent.ObjectionRaised;
import io.orderledger.delivery.model.RenderingEvent.ServicesAccepted;
import io.orderledger.delivery.model.RenderingEvent.ServicesConceded;
import io.orderledger.delivery.model.RenderingEvent.ServicesExpected;
import io.orderledger.delivery.model.RenderingEvent.ServicesPaid;
import io.orderledger.delivery.model.RenderingEvent.ServicesReleased;
import io.orderledger.delivery.model.RenderingEvent.ServicesRendered;
import io.orderledger.delivery.model.RenderingEvent.ServicesStopped;
import io.orderledger.delivery.model.RenderingEvent.StopAsked;
import io.orderledger.shared.event.DeliveryFact.Items;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** What becomes of the row of an order of services, which never leaves. */
final class ServiceRow {

  private static final String EXPECT =
      """
      update delivery_list set taken = 0, to_render = pieces, to_accept = pieces, accepted = 0
       where order_number = ? and shipment_id = ''\
      """;

  /** What is all accepted has nothing left to be rendered either. */
  private static final String COUNT =
      """
      update delivery_list
         set taken = taken + ?, to_render = to_render - ?, to_accept = to_accept - ?,
             accepted = accepted + ?,
             status = case when to_accept - ? = 0 and accepted + ? > 0 then 'ACCEPTED'
                           else status end,
             changed_at = greatest(changed_at, ?)
       where order_number = ? and shipment_id = ''\
      """;

  private static final String STOP =
      "update delivery_list set status = 'HELD', changed_at = greatest(changed_at, ?)"
          + " where order_number = ? and shipment_id = ''";

  private ServiceRow() {}

  static void apply(RenderingEvent event, Connection connection) throws SQLException {
    switch (event) {
      case ServicesExpected _ -> {
        try (PreparedStatement update = connection.prepareStatement(EXPECT)) {
          update.setString(1, event.orderNumber().value());
          update.executeUpdate();
        }
      }
      case ServicesPaid it -> count(it, it.taken().amount(), 0, 0, 0, connection);
      case ServicesRendered it -> count(it, 0, pieces(it.items()), 0, 0, connection);
      case ServicesAccepted it ->
          count(it, 0, 0, pieces(it.items()), pieces(it.items()), connection);
      case ServicesConceded it -> count(it, 0, 0, pieces(it.items()), 0, connection);
      case ServicesStopped _ -> {
        try (PreparedStatement update = connection.prepareStatement(STOP)) {
          update.setObject(1, event.at().atOffset(ZoneOffset.UTC));
          update.setString(2, event.orderNumber().value());
          update.executeUpdate();
        }
      }
      case ServicesReleased _, ObjectionRaised _, ObjectionAnswered _, StopAsked _ -> {
        // Says nothing that is listed.
      }
    }
  }

  private static void count(
      RenderingEvent event,
      long taken,
      int rendered,
      int settled,
      int accepted,
      Connection connection)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(COUNT)) {
      update.setLong(1, taken);
      update.setInt(2, rendered);
      update.setInt(3, settled);
      update.setInt(4, accepted);
      update.setInt(5, settled);
      update.setInt(6, accepted);
      update.setObject(7, event.at().atOffset(ZoneOffset.UTC));
      update.setString(8, event.orderNumber().value());
      update.executeUpdate();
    }
  }

  private static int pieces(List<Items> items) {
    return items.stream().mapToInt(Items::quantity).sum();
  }
}
