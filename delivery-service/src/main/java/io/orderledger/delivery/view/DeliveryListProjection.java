package io.orderledger.delivery.view;

import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.delivery.model.DeliveryEvent.CancellationFoundDispatched;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryAtRisk;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryHeld;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryEvent.HandedToCourier;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.NotCollected;
import io.orderledger.delivery.model.DeliveryEvent.OrderConfirmationNoted;
import io.orderledger.delivery.model.DeliveryEvent.PaymentNoted;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMissed;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMoved;
import io.orderledger.delivery.model.DeliveryEvent.RefusedAtDoor;
import io.orderledger.delivery.model.DeliveryEvent.WrongCodePresented;
import io.orderledger.delivery.model.Promise;
import io.orderledger.delivery.model.Promise.Standing;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All deliveries with what the operator's list asks for; nothing personal. */
@Component
final class DeliveryListProjection implements Projection {

  private static final String ADD =
      "insert into delivery_list values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String CHANGE =
      """
      update delivery_list
         set status = coalesce(?, status), confirmed = confirmed or ?, paid = paid or ?,
             free_until = coalesce(?, free_until), changed_at = ?,
             promised_by = coalesce(?, promised_by),
             promise_standing = coalesce(?, promise_standing)
       where order_number = ?\
      """;

  @Override
  public String name() {
    return "delivery_list";
  }

  @Override
  public String schemaResource() {
    return "projections/delivery_list.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    List<DeliveryPrepared> prepared = new ArrayList<>();
    Map<String, Change> changes = new LinkedHashMap<>();
    for (RecordedEvent recorded : batch) {
      if (recorded.payload() instanceof DeliveryPrepared begin) {
        prepared.add(begin);
      } else if (recorded.payload() instanceof DeliveryEvent event) {
        changes.merge(event.orderNumber().value(), Change.of(event), Change::then);
      }
    }
    add(prepared, connection);
    change(changes, connection);
  }

  private static void add(List<DeliveryPrepared> prepared, Connection connection)
      throws SQLException {
    if (prepared.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      for (DeliveryPrepared begin : prepared) {
        Consignment consignment = begin.consignment();
        insert.setString(1, consignment.orderNumber().value());
        insert.setString(2, consignment.customerId());
        insert.setString(3, consignment.method().name());
        insert.setString(4, consignment.pickupPoint());
        insert.setString(5, DeliveryStatus.PREPARING.name());
        insert.setBoolean(6, false);
        insert.setBoolean(7, false);
        insert.setObject(8, null, java.sql.Types.DATE);
        insert.setObject(9, begin.at().atOffset(ZoneOffset.UTC));
        insert.setObject(10, begin.at().atOffset(ZoneOffset.UTC));
        Promise promise = consignment.promise();
        insert.setObject(11, promise == null ? null : promise.by(), java.sql.Types.DATE);
        insert.setString(12, promise == null ? null : promise.standing().name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void change(Map<String, Change> changes, Connection connection)
      throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
      for (Map.Entry<String, Change> entry : changes.entrySet()) {
        Change change = entry.getValue();
        update.setString(1, change.status() == null ? null : change.status().name());
        update.setBoolean(2, change.confirmed());
        update.setBoolean(3, change.paid());
        update.setObject(4, change.freeUntil(), java.sql.Types.DATE);
        update.setObject(5, change.at().atOffset(ZoneOffset.UTC));
        update.setObject(6, change.promisedBy(), java.sql.Types.DATE);
        update.setString(7, change.standing() == null ? null : change.standing().name());
        update.setString(8, entry.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** What some events of one delivery change together. */
  private record Change(
      @Nullable DeliveryStatus status,
      boolean confirmed,
      boolean paid,
      @Nullable LocalDate freeUntil,
      @Nullable LocalDate promisedBy,
      @Nullable Standing standing,
      Instant at) {

    static Change of(DeliveryEvent event) {
      return switch (event) {
        case OrderConfirmationNoted noted ->
            new Change(null, true, false, null, null, null, noted.at());
        case PaymentNoted noted -> new Change(null, false, true, null, null, null, noted.at());
        case DeliveryHeld held -> to(DeliveryStatus.HELD, held);
        case HandedToCourier handed -> to(DeliveryStatus.IN_TRANSIT, handed);
        case MadeReadyForPickup ready ->
            new Change(
                DeliveryStatus.READY_FOR_PICKUP,
                false,
                false,
                ready.freeUntil(),
                null,
                null,
                ready.at());
        case HandedOver handed -> to(DeliveryStatus.DELIVERED, handed);
        case RefusedAtDoor refused -> to(DeliveryStatus.CAME_BACK, refused);
        case NotCollected left -> to(DeliveryStatus.CAME_BACK, left);
        case DeliveryAtRisk risk -> promise(risk.promisedBy(), Standing.AT_RISK, risk);
        case PromiseMissed missed -> promise(missed.promisedBy(), Standing.MISSED, missed);
        case PromiseMoved moved -> promise(moved.promisedBy(), Standing.ON_TIME, moved);
        case DeliveryPrepared prepared -> at(prepared);
        case CancellationFoundDispatched found -> at(found);
        case WrongCodePresented wrong -> at(wrong);
      };
    }

    private static Change at(DeliveryEvent event) {
      return new Change(null, false, false, null, null, null, event.at());
    }

    private static Change to(DeliveryStatus status, DeliveryEvent event) {
      return new Change(status, false, false, null, null, null, event.at());
    }

    private static Change promise(LocalDate by, Standing standing, DeliveryEvent event) {
      return new Change(null, false, false, null, by, standing, event.at());
    }

    Change then(Change next) {
      return new Change(
          next.status == null ? status : next.status,
          confirmed || next.confirmed,
          paid || next.paid,
          next.freeUntil == null ? freeUntil : next.freeUntil,
          next.promisedBy == null ? promisedBy : next.promisedBy,
          next.standing == null ? standing : next.standing,
          next.at);
    }
  }
}
