package io.orderledger.order.view;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.order.model.HoldGround;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderEvent.PlacementForfeited;
import io.orderledger.order.model.OrderEvolution;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.OrderState;
import io.orderledger.order.model.OrderState.Contract;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderStatus;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All orders with what lists and searches ask for; ids and sums, nothing personal. Each row keeps
 * the order's state, so that the list says what the model says: one read and one write a batch.
 */
@Component
public final class OrderListProjection implements Projection {

  public static final String NAME = "order_list";

  private static final String READ =
      "select order_number, state from order_list where order_number = any (?)";

  private static final String ADD =
      """
      insert into order_list values
        (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)\
      """;

  private static final String CHANGE =
      """
      update order_list
         set total = ?, search_text = ?, status = ?, payment = ?, fulfilment = ?,
             cancellation_pending = ?, version = ?, state = ?::jsonb, answer_by = ?,
             hold = ?, awaits_consent = ?, customer_id = ?
       where order_number = ?\
      """;

  /** An order of the batch: added by it, or already in the table. */
  private record Changed(@Nullable OrderPlaced placed, Existing state, long version) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String schemaResource() {
    return "projections/order_list.sql";
  }

  @Override
  public int revision() {
    return 9;
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    Map<String, Changed> orders = new LinkedHashMap<>();
    Map<String, OrderState> known = states(numbers(batch), connection);
    for (RecordedEvent recorded : batch) {
      if (recorded.payload() instanceof OrderEvent event
          && !(event instanceof PlacementForfeited)) {
        String number = event.orderNumber().value();
        Changed before = orders.get(number);
        OrderState state =
            before == null ? known.getOrDefault(number, OrderState.NOT_PLACED) : before.state();
        OrderPlaced placed =
            event instanceof OrderPlaced now ? now : before == null ? null : before.placed();
        Existing next = (Existing) OrderEvolution.evolve(state, event);
        orders.put(number, new Changed(placed, next, recorded.sequence()));
      }
    }
    write(orders, connection);
  }

  private static Set<String> numbers(List<RecordedEvent> batch) {
    Set<String> numbers = new TreeSet<>();
    for (RecordedEvent recorded : batch) {
      // A placement has no row yet; its later events in the batch find it in the batch.
      if (recorded.payload() instanceof OrderEvent event && !(event instanceof OrderPlaced)) {
        numbers.add(event.orderNumber().value());
      }
    }
    return numbers;
  }

  private static Map<String, OrderState> states(Set<String> numbers, Connection connection)
      throws SQLException {
    Map<String, OrderState> states = LinkedHashMap.newLinkedHashMap(numbers.size());
    if (numbers.isEmpty()) {
      return states;
    }
    Array asked = connection.createArrayOf("text", numbers.toArray());
    try (PreparedStatement read = connection.prepareStatement(READ)) {
      read.setArray(1, asked);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          states.put(rows.getString(1), StateJson.read(rows.getString(2)));
        }
      }
    }
    return states;
  }

  private static void write(Map<String, Changed> orders, Connection connection)
      throws SQLException {
    List<Changed> changes = new ArrayList<>();
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      for (Changed order : orders.values()) {
        if (order.placed() == null) {
          changes.add(order);
        } else {
          bindRow(add, order.placed(), order);
          add.addBatch();
        }
      }
      if (changes.size() < orders.size()) {
        add.executeBatch();
      }
    }
    if (changes.isEmpty()) {
      return;
    }
    try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
      for (Changed order : changes) {
        Contract contract = order.state().contract();
        change.setLong(1, contract.total().amount());
        change.setString(2, searchText(contract));
        bindFacets(change, 3, order);
        change.setString(12, contract.customerId());
        change.setString(13, contract.orderNumber().value());
        change.addBatch();
      }
      change.executeBatch();
    }
  }

  private static void bindRow(PreparedStatement add, OrderPlaced placed, Changed order)
      throws SQLException {
    add.setString(1, placed.orderNumber().value());
    add.setString(2, order.state().contract().customerId());
    add.setString(3, placed.sellerId());
    add.setLong(4, order.state().contract().total().amount());
    add.setObject(5, placed.at().atOffset(ZoneOffset.UTC));
    add.setString(6, searchText(order.state().contract()));
    bindFacets(add, 7, order);
  }

  private static void bindFacets(PreparedStatement statement, int first, Changed order)
      throws SQLException {
    Existing state = order.state();
    statement.setString(first, OrderStatus.of(state).name());
    statement.setString(first + 1, state.money().standing().name());
    statement.setString(first + 2, state.fulfilment().stage().name());
    statement.setBoolean(first + 3, state instanceof OrderState.CancellationPending);
    statement.setLong(first + 4, order.version());
    statement.setString(first + 5, StateJson.write(state));
    statement.setObject(first + 6, answerBy(state), Types.TIMESTAMP_WITH_TIMEZONE);
    HoldGround hold = OrderList.heldFor(state);
    statement.setString(first + 7, hold == null ? null : hold.name());
    statement.setBoolean(first + 8, OrderStatus.awaitsConsent(state));
  }

  /** Null unless the buyer is asked about goods that are out of stock. */
  private static @Nullable OffsetDateTime answerBy(Existing state) {
    return state instanceof OrderState.ShortageOpen open && open.held()
        ? open.shortage().answerBy().atOffset(ZoneOffset.UTC)
        : null;
  }

  /** The number as typed without dashes, and what the lines are called. */
  private static String searchText(Contract contract) {
    String lines =
        contract.lines().stream()
            .map((OrderLine line) -> line.sku() + ' ' + line.name())
            .collect(Collectors.joining(" "));
    String number = contract.orderNumber().value();
    return (number + ' ' + number.replace("-", "") + ' ' + lines).toLowerCase(Locale.ROOT);
  }
}
