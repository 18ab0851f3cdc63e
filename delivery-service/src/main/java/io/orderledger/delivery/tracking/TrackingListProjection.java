package io.orderledger.delivery.tracking;

import io.orderledger.delivery.model.CarrierEvent;
import io.orderledger.delivery.model.CarrierEvent.HandedToCarrier;
import io.orderledger.delivery.model.CarrierEvent.SentAnew;
import io.orderledger.delivery.model.CarrierEvent.WaybillCorrected;
import io.orderledger.delivery.tracking.model.ScansRecorded;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.shared.event.Waybill;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which tracking numbers were scanned, and which were given for an order's goods. */
@Component
final class TrackingListProjection implements Projection {

  private static final String SCAN =
      """
      insert into scanned values (?, ?, ?, ?, ?, ?, ?)
      on conflict (carrier, tracking_number) do update
        set scans = scanned.scans + excluded.scans, last_scan = excluded.last_scan,
            last_seen = excluded.last_seen\
      """;

  private static final String GIVE = "insert into waybill values (?, ?, ?, ?, ?)";

  /** What was misspelt was nobody's number; goods that were sent anew keep the ones of before. */
  private static final String DROP_LAST =
      """
      delete from waybill
       where order_number = ? and shipment_id = ?
         and since = (select max(since) from waybill its
                       where its.order_number = waybill.order_number
                         and its.shipment_id = waybill.shipment_id)\
      """;

  @Override
  public String name() {
    return "tracking_list";
  }

  @Override
  public String schemaResource() {
    return "projections/tracking_list.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent recorded : batch) {
      switch (recorded.payload()) {
        case ScansRecorded scans -> scanned(scans, connection);
        case HandedToCarrier handed -> give(recorded, handed, handed.waybill(), connection);
        case SentAnew anew when anew.waybill() != null ->
            give(recorded, anew, anew.waybill(), connection);
        case WaybillCorrected corrected -> {
          run(connection, DROP_LAST, corrected.orderNumber().value(), corrected.shipmentId());
          give(recorded, corrected, corrected.waybill(), connection);
        }
        default -> {
          // Says nothing of tracking numbers.
        }
      }
    }
  }

  private static void scanned(ScansRecorded event, Connection connection) throws SQLException {
    run(
        connection,
        SCAN,
        TrackingAggregate.folded(event.carrier()),
        TrackingAggregate.folded(event.trackingNumber()),
        event.trackingNumber(),
        event.scans().size(),
        event.at().atOffset(ZoneOffset.UTC),
        event.scans().getLast().kind().name(),
        event.at().atOffset(ZoneOffset.UTC));
  }

  private static void give(
      RecordedEvent recorded, CarrierEvent event, Waybill waybill, Connection connection)
      throws SQLException {
    run(
        connection,
        GIVE,
        event.orderNumber().value(),
        event.shipmentId(),
        recorded.logIndex(),
        TrackingAggregate.folded(waybill.carrier()),
        TrackingAggregate.folded(waybill.trackingNumber()));
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
