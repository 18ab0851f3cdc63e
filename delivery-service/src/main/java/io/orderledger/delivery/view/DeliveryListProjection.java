package io.orderledger.delivery.view;

import io.orderledger.delivery.model.AssignmentEvent.RightsAssigned;
import io.orderledger.delivery.model.Consignment;
import io.orderledger.delivery.model.DeliveryEvent;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryEdited;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryPrepared;
import io.orderledger.delivery.model.DeliveryEvent.DisputeNoted;
import io.orderledger.delivery.model.DeliveryEvent.EditDropped;
import io.orderledger.delivery.model.DeliveryEvent.HoldNoted;
import io.orderledger.delivery.model.DeliveryEvent.RestNotSent;
import io.orderledger.delivery.model.Promise;
import io.orderledger.delivery.model.RenderingEvent;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.shared.event.DeliveryFact.Items;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All deliveries with what the operator's list asks for; nothing personal. A row is what has not
 * left of an order, or one of its shipments.
 */
@Component
final class DeliveryListProjection implements Projection {

  private static final String ADD =
      """
      insert into delivery_list (order_number, shipment_id, customer_id, method, pickup_point,
          status, pieces, confirmed, owed, secured, edit_awaited, edit_made, edit_priced,
          prepared_at, changed_at, promised_by, promise_standing, cash)
        values (?, '', ?, ?, ?, ?, ?, false, ?, 0, 0, 0, 0, ?, ?, ?, ?, ?)\
      """;

  private static final String CHANGE =
      """
      update delivery_list
         set status = coalesce(?, status), confirmed = confirmed or ?,
             secured = coalesce(?, case when ? then owed else secured end),
             edit_awaited = greatest(edit_awaited, ?), edit_priced = greatest(edit_priced, ?),
             free_until = coalesce(?, free_until), changed_at = greatest(changed_at, ?),
             promised_by = coalesce(?, promised_by),
             promise_standing = coalesce(?, promise_standing)
       where order_number = ?
         and shipment_id = (select max(its.shipment_id) from delivery_list its
                             where its.order_number = delivery_list.order_number
                               and its.shipment_id in ('', ?))\
      """;

  private static final String EDIT =
      """
      update delivery_list
         set method = ?, pickup_point = ?, owed = ?, edit_made = ?, changed_at = ?,
             promised_by = ?, promise_standing = ?,
             to_accept = case when to_render = pieces then ? else to_accept end,
             to_render = case when to_render = pieces then ? else to_render end,
             pieces = ?
       where order_number = ? and shipment_id = ''\
      """;

  private static final String SEND_AHEAD =
      """
      insert into delivery_list
        select order_number, ?, customer_id, method, pickup_point, ?, ?, confirmed, owed, secured,
               edit_awaited, edit_made, edit_priced, ?, prepared_at, ?,
               coalesce(?, promised_by),
               case when ?::date <> promised_by then 'ON_TIME' else promise_standing end,
               0, cash
          from delivery_list where order_number = ? and shipment_id = ''\
      """;

  private static final String KEEP_THE_REST =
      """
      update delivery_list
         set pieces = pieces - ?, promised_by = coalesce(?, promised_by),
             promise_standing =
               case when ?::date <> promised_by then 'ON_TIME' else promise_standing end
       where order_number = ? and shipment_id = ''\
      """;

  private static final String NOT_SENT =
      """
      delete from delivery_list where order_number = ? and shipment_id = ''\
      """;

  private static final String NOTHING_IS_LEFT =
      """
      delete from delivery_list where order_number = ? and shipment_id = '' and pieces = 0\
      """;

  private static final String EDIT_DROPPED =
      "update delivery_list set edit_awaited = edit_made"
          + " where order_number = ? and shipment_id = ''";

  private static final String DISPUTE =
      "update delivery_list set disputes_open = disputes_open + ?"
          + " where order_number = ? and shipment_id = ''";

  private static final String ASSIGNED =
      "update delivery_list set customer_id = ? where order_number = ?";

  @Override
  public String name() {
    return "delivery_list";
  }

  @Override
  public String schemaResource() {
    return "projections/delivery_list.sql";
  }

  @Override
  public int revision() {
    return 5;
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    List<DeliveryPrepared> prepared = new ArrayList<>();
    Map<Row, Change> changes = new LinkedHashMap<>();
    for (RecordedEvent recorded : batch) {
      if (recorded.payload() instanceof DeliveryPrepared begin) {
        prepared.add(begin);
      } else if (recorded.payload() instanceof DeliveryEdited edited) {
        // Rare, and not to be mixed with what came before it.
        flush(prepared, changes, connection);
        edit(edited, connection);
      } else if (recorded.payload() instanceof RestNotSent rest) {
        flush(prepared, changes, connection);
        keepForGood(rest, connection);
      } else if (recorded.payload() instanceof EditDropped dropped) {
        flush(prepared, changes, connection);
        release(dropped, connection);
      } else if (recorded.payload() instanceof DisputeNoted noted) {
        flush(prepared, changes, connection);
        suspend(noted, noted.open(), connection);
      } else if (recorded.payload() instanceof HoldNoted noted) {
        flush(prepared, changes, connection);
        suspend(noted, noted.held(), connection);
      } else if (recorded.payload() instanceof RightsAssigned assigned) {
        flush(prepared, changes, connection);
        assign(assigned, connection);
      } else if (recorded.payload() instanceof RenderingEvent rendering) {
        flush(prepared, changes, connection);
        ServiceRow.apply(rendering, connection);
      } else if (recorded.payload() instanceof DeliveryEvent event) {
        Departure departure = Departure.of(event);
        if (departure == null) {
          changes.merge(Row.of(event), Change.of(event), Change::then);
        } else {
          flush(prepared, changes, connection);
          sendAhead(departure, connection);
        }
      }
    }
    flush(prepared, changes, connection);
  }

  private static void flush(
      List<DeliveryPrepared> prepared, Map<Row, Change> changes, Connection connection)
      throws SQLException {
    add(prepared, connection);
    prepared.clear();
    change(changes, connection);
    changes.clear();
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
        insert.setInt(6, pieces(consignment.items()));
        insert.setLong(7, consignment.paid().amount());
        insert.setObject(8, begin.at().atOffset(ZoneOffset.UTC));
        insert.setObject(9, begin.at().atOffset(ZoneOffset.UTC));
        setPromise(insert, 10, consignment.due());
        insert.setBoolean(12, consignment.paysInCash());
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
      setPromise(update, 6, consignment.due());
      int pieces = pieces(consignment.items());
      update.setInt(8, pieces);
      update.setInt(9, pieces);
      update.setInt(10, pieces);
      update.setString(11, edited.orderNumber().value());
      update.executeUpdate();
    }
    // Of a rest that is all out of stock nothing is left.
    forget(edited.orderNumber().value(), connection);
  }

  private static void forget(String number, Connection connection) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(NOTHING_IS_LEFT)) {
      delete.setString(1, number);
      delete.executeUpdate();
    }
  }

  private static int pieces(List<Items> items) {
    return items.stream().mapToInt(Items::quantity).sum();
  }

  private static void sendAhead(Departure departure, Connection connection) throws SQLException {
    int pieces = pieces(departure.items());
    String number = departure.row().orderNumber();
    try (PreparedStatement insert = connection.prepareStatement(SEND_AHEAD)) {
      insert.setString(1, departure.row().shipmentId());
      insert.setString(2, departure.status().name());
      insert.setInt(3, pieces);
      insert.setObject(4, departure.freeUntil(), Types.DATE);
      insert.setObject(5, departure.at().atOffset(ZoneOffset.UTC));
      LocalDate leaving = departure.days() == null ? null : departure.days().leaving();
      insert.setObject(6, leaving, Types.DATE);
      insert.setObject(7, leaving, Types.DATE);
      insert.setString(8, number);
      insert.executeUpdate();
    }
    try (PreparedStatement update = connection.prepareStatement(KEEP_THE_REST)) {
      update.setInt(1, pieces);
      LocalDate staying = departure.days() == null ? null : departure.days().staying();
      update.setObject(2, staying, Types.DATE);
      update.setObject(3, staying, Types.DATE);
      update.setString(4, number);
      update.executeUpdate();
    }
    forget(number, connection);
  }

  private static void release(EditDropped dropped, Connection connection) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(EDIT_DROPPED)) {
      update.setString(1, dropped.orderNumber().value());
      update.executeUpdate();
    }
  }

  /** All that is left of the order here is another customer's. */
  private static void assign(RightsAssigned assigned, Connection connection) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(ASSIGNED)) {
      update.setString(1, assigned.customerId());
      update.setString(2, assigned.orderNumber().value());
      update.executeUpdate();
    }
  }

  /** A hold counts as a dispute does: there is at most one at a time. */
  private static void suspend(DeliveryEvent noted, boolean begins, Connection connection)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(DISPUTE)) {
      update.setInt(1, begins ? 1 : -1);
      update.setString(2, noted.orderNumber().value());
      update.executeUpdate();
    }
  }

  /** Two places: the day, and how it stands. */
  private static void setPromise(PreparedStatement statement, int first, @Nullable Promise promise)
      throws SQLException {
    statement.setObject(first, promise == null ? null : promise.by(), Types.DATE);
    statement.setString(first + 1, promise == null ? null : promise.standing().name());
  }

  private static void keepForGood(RestNotSent rest, Connection connection) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(NOT_SENT)) {
      delete.setString(1, rest.orderNumber().value());
      delete.executeUpdate();
    }
  }

  private static void change(Map<Row, Change> changes, Connection connection) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
      for (Map.Entry<Row, Change> entry : changes.entrySet()) {
        Change change = entry.getValue();
        update.setString(1, change.status() == null ? null : change.status().name());
        update.setBoolean(2, change.confirmed());
        Change.Money money = change.money();
        update.setObject(3, money == null ? null : money.secured(), Types.BIGINT);
        update.setBoolean(4, money != null);
        update.setInt(5, change.awaited());
        update.setInt(6, money == null ? 0 : money.edit());
        update.setObject(7, change.freeUntil(), Types.DATE);
        update.setObject(8, change.at().atOffset(ZoneOffset.UTC));
        update.setObject(9, change.promisedBy(), Types.DATE);
        update.setString(10, change.standing() == null ? null : change.standing().name());
        update.setString(11, entry.getKey().orderNumber());
        update.setString(12, entry.getKey().shipmentId());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
