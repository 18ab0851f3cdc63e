package io.orderledger.delivery.rendering;

import io.orderledger.delivery.model.Rendering.Standing;
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
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.shared.event.DeliveryFact.Items;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that was rendered, line by line, with what is left to say of it; nothing personal. */
@Component
final class RenderingListProjection implements Projection {

  private static final String ADD =
      """
      insert into rendering_list (order_number, rendering_id, line, quantity, recorded_at,
          objections_until, standing)
        values (?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String CHANGE =
      """
      update rendering_list
         set standing = ?, objection = coalesce(?, objection),
             objections_until = coalesce(?, objections_until)
       where order_number = ? and rendering_id = ? and line = ?\
      """;

  /** Nothing more is said of what is open when the order ends. */
  private static final String STOP =
      """
      delete from rendering_list where order_number = ? and standing in ('OPEN', 'OBJECTED')\
      """;

  @Override
  public String name() {
    return "rendering_list";
  }

  @Override
  public String schemaResource() {
    return "projections/rendering_list.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent recorded : batch) {
      if (recorded.payload() instanceof RenderingEvent event) {
        apply(event, connection);
      }
    }
  }

  private static void apply(RenderingEvent event, Connection connection) throws SQLException {
    switch (event) {
      case ServicesRendered it -> add(it, connection);
      case ObjectionRaised it -> {
        for (int line : it.lines()) {
          change(it, it.renderingId(), line, Standing.OBJECTED, it.objection(), null, connection);
        }
      }
      case ObjectionAnswered it -> {
        Standing standing =
            switch (it.outcome()) {
              case REMEDIED, REJECTED -> Standing.OPEN;
              case CONCEDED -> Standing.NOT_ACCEPTED;
            };
        for (Items each : it.items()) {
          change(
              it, it.renderingId(), each.line(), standing, null, it.objectionsUntil(), connection);
        }
      }
      case ServicesAccepted it -> {
        for (Items each : it.items()) {
          change(it, it.renderingId(), each.line(), Standing.ACCEPTED, null, null, connection);
        }
      }
      case ServicesStopped it -> {
        try (PreparedStatement stop = connection.prepareStatement(STOP)) {
          stop.setString(1, it.orderNumber().value());
          stop.executeUpdate();
        }
      }
      case ServicesExpected _,
          ServicesReleased _,
          ServicesPaid _,
          ServicesConceded _,
          StopAsked _ -> {
        // Says nothing of what was rendered.
      }
    }
  }

  private static void add(ServicesRendered event, Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      for (Items each : event.items()) {
        insert.setString(1, event.orderNumber().value());
        insert.setString(2, event.renderingId());
        insert.setInt(3, each.line());
        insert.setInt(4, each.quantity());
        insert.setObject(5, event.at().atOffset(ZoneOffset.UTC));
        insert.setObject(6, event.objectionsUntil());
        insert.setString(7, Standing.OPEN.name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void change(
      RenderingEvent event,
      String renderingId,
      int line,
      Standing standing,
      @Nullable Integer objection,
      @Nullable LocalDate objectionsUntil,
      Connection connection)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
      update.setString(1, standing.name());
      update.setObject(2, objection, Types.INTEGER);
      update.setObject(3, objectionsUntil, Types.DATE);
      update.setString(4, event.orderNumber().value());
      update.setString(5, renderingId);
      update.setInt(6, line);
      update.executeUpdate();
    }
  }
}
