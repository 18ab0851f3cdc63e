package io.orderledger.delivery.view;

import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.delivery.model.DeliveryEvent.CancellationFoundDispatched;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryAtRisk;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryEdited;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryHeld;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.EditFoundTooLate;
import io.orderledger.delivery.model.DeliveryEvent.HandedOver;
import io.orderledger.delivery.model.DeliveryEvent.HandedToCourier;
import io.orderledger.delivery.model.DeliveryEvent.HeldForEdit;
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
import io.orderledger.shared.money.Tenge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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
      """
      insert into delivery_list (order_number, customer_id, method, pickup_point, status,
          confirmed, owed, secured, edit_awaited, edit_made, edit_priced,
          prepared_at, changed_at, promised_by, promise_standing)
        values (?, ?, ?, ?, ?, false, ?, 0, 0, 0, 0, ?, ?, ?, ?)\
      """;

  private static final String CHANGE =
      """
      update delivery_list
         set status = coalesce(?, status), confirmed = confirmed or ?,
             secured = coalesce(?, case when ? then owed else secured end),
             edit_awaited = greatest(edit_awaited, ?), edit_priced = greatest(edit_priced, ?),
             free_until = coalesce(?, free_until), changed_at = ?,
             promised_by = coalesce(?, promised_by),
             promise_standing = coalesce(?, promise_standing)
       where order_number = ?\
      """;

  private static final String EDIT =
      """
      update delivery_list
         set method = ?, pickup_point = ?, owed = ?, edit_made = ?, changed_at = ?,
             promised_by = ?, promise_standing = ?
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
      } else if (recorded.payload() instanceof DeliveryEdited edited) {
        // Rare, and not to be mixed with what came before it.
        add(prepared, connection);
        prepared.clear();
        change(changes, connection);
        changes.clear();
        edit(edited, connection);
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
        insert.setLong(6, consignment.paid().amount());
        insert.setObject(7, begin.at().atOffset(ZoneOffset.UTC));
        insert.setObject(8, begin.at().atOffset(ZoneOffset.UTC));
        setPromise(insert, 9, consignment.promise());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void edit(DeliveryEdited edited, Connection connection) throws SQLException {
    Consignment consignment = edited.consignment();
    try (PreparedStatement update = connection.prepareStatement(EDIT)) {
      update.setString(1, consignment.method().name());
      update.setString(2, consignment.pickupPoint());
      update.setLong(3, consignment.paid().amount());
      update.setInt(4, edited.edit());
      update.setObject(5, edited.at().atOffset(ZoneOffset.UTC));
      setPromise(update, 6, consignment.promise());
      update.setString(8, edited.orderNumber().value());
      update.executeUpdate();
    }
  }

  /** Two places: the day, and how it stands. */
  private static void setPromise(PreparedStatement statement, int first, @Nullable Promise promise)
      throws SQLException {
    statement.setObject(first, promise == null ? null : promise.by(), Types.DATE);
    statement.setString(first + 1, promise == null ? null : promise.standing().name());
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
        Money money = change.money();
        update.setObject(3, money == null ? null : money.secured(), Types.BIGINT);
        update.setBoolean(4, money != null);
        update.setInt(5, change.awaited());
        update.setInt(6, money == null ? 0 : money.edit());
        update.setObject(7, change.freeUntil(), Types.DATE);
        update.setObject(8, change.at().atOffset(ZoneOffset.UTC));
        update.setObject(9, change.promisedBy(), Types.DATE);
        update.setString(10, change.standing() == null ? null : change.standing().name());
        update.setString(11, entry.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /**
   * What was said of the money.
   *
   * @param secured null when only that it is enough
   * @param edit the edit whose price payment knows; zero when it said nothing of one
   */
  private record Money(@Nullable Long secured, int edit) {

    static Money of(PaymentNoted noted) {
      Tenge secured = noted.secured();
      return new Money(
          secured == null ? null : secured.amount(), noted.edit() == null ? 0 : noted.edit());
    }

    Money then(Money next) {
      return new Money(next.secured, Math.max(edit, next.edit));
    }
  }

  /** What some events of one delivery change together, none of them an edit. */
  private record Change(
      @Nullable DeliveryStatus status,
      boolean confirmed,
      @Nullable Money money,
      int awaited,
      @Nullable LocalDate freeUntil,
      @Nullable LocalDate promisedBy,
      @Nullable Standing standing,
      Instant at) {

    static Change of(DeliveryEvent event) {
      return switch (event) {
        case OrderConfirmationNoted noted ->
            new Change(null, true, null, 0, null, null, null, noted.at());
        case PaymentNoted noted ->
            new Change(null, false, Money.of(noted), 0, null, null, null, noted.at());
        case HeldForEdit held ->
            new Change(null, false, null, held.edit(), null, null, null, held.at());
        case DeliveryHeld held -> to(DeliveryStatus.HELD, held);
        case HandedToCourier handed -> to(DeliveryStatus.IN_TRANSIT, handed);
        case MadeReadyForPickup ready ->
            new Change(
                DeliveryStatus.READY_FOR_PICKUP,
                false,
                null,
                0,
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
        case DeliveryEdited edited -> at(edited);
        case EditFoundTooLate found -> at(found);
        case CancellationFoundDispatched found -> at(found);
        case WrongCodePresented wrong -> at(wrong);
      };
    }

    private static Change at(DeliveryEvent event) {
      return new Change(null, false, null, 0, null, null, null, event.at());
    }

    private static Change to(DeliveryStatus status, DeliveryEvent event) {
      return new Change(status, false, null, 0, null, null, null, event.at());
    }

    private static Change promise(LocalDate by, Standing standing, DeliveryEvent event) {
      return new Change(null, false, null, 0, null, by, standing, event.at());
    }

    Change then(Change next) {
      return new Change(
          next.status == null ? status : next.status,
          confirmed || next.confirmed,
          money == null || next.money == null
              ? (next.money == null ? money : next.money)
              : money.then(next.money),
          Math.max(awaited, next.awaited),
          next.freeUntil == null ? freeUntil : next.freeUntil,
          next.promisedBy == null ? promisedBy : next.promisedBy,
          next.standing == null ? standing : next.standing,
          next.at);
    }
  }
}
