package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A projection for these tests, which may be given a fault: it strikes once a batch is written and
 * before it is committed.
 */
record Stock(String schemaResource, Fault fault) implements Projection {

  interface Fault {
    void strike(List<RecordedEvent> batch, Connection connection) throws SQLException;
  }

  Stock() {
    this((batch, connection) -> {});
  }

  Stock(Fault fault) {
    this("projection/stock.sql", fault);
  }

  @Override
  public String name() {
    return "stock";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    insertMovements(batch, connection);
    addUp(batch, connection);
    fault.strike(batch, connection);
  }

  private static void insertMovements(List<RecordedEvent> batch, Connection connection)
      throws SQLException {
    int size = batch.size();
    Long[] indexes = new Long[size];
    String[] items = new String[size];
    Integer[] amounts = new Integer[size];
    String[] moments = new String[size];
    for (int i = 0; i < size; i++) {
      RecordedEvent event = batch.get(i);
      Counted counted = (Counted) event.payload();
      indexes[i] = event.logIndex();
      items[i] = counted.item();
      amounts[i] = counted.amount();
      moments[i] = event.occurredAt().toString();
    }
    try (var insert =
        connection.prepareStatement(
            """
            insert into movement
              select i, item, amount, moment, '{}'
                from unnest(?::bigint[], ?::text[], ?::integer[], ?::timestamptz[])
                       as m(i, item, amount, moment)\
            """)) {
      insert.setArray(1, connection.createArrayOf("bigint", indexes));
      insert.setArray(2, connection.createArrayOf("text", items));
      insert.setArray(3, connection.createArrayOf("integer", amounts));
      insert.setArray(4, connection.createArrayOf("timestamptz", moments));
      insert.executeUpdate();
    }
  }

  private static void addUp(List<RecordedEvent> batch, Connection connection) throws SQLException {
    Map<String, Long> sums = new HashMap<>();
    for (RecordedEvent event : batch) {
      Counted counted = (Counted) event.payload();
      sums.merge(counted.item(), (long) counted.amount(), Long::sum);
    }
    Map<String, Long> last = new HashMap<>();
    batch.forEach(event -> last.put(((Counted) event.payload()).item(), event.logIndex()));
    try (var upsert =
        connection.prepareStatement(
            """
            insert into item_count values (?, ?, ?)
            on conflict (item) do update
              set counted = item_count.counted + excluded.counted,
                  last_index = excluded.last_index\
            """)) {
      for (var sum : sums.entrySet()) {
        upsert.setString(1, sum.getKey());
        upsert.setLong(2, sum.getValue());
        upsert.setLong(3, last.get(sum.getKey()));
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
