package io.orderledger.eventstore.projection;

import io.orderledger.eventstore.projection.ReplayReport.Difference;
import io.orderledger.eventstore.projection.ReplayReport.TableComparison;
import io.orderledger.eventstore.projection.TableShape.Column;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares a live table with its shadow inside the database: rows do not leave it. */
record TableCheck(ProjectionSchema schema, TableShape table, int firstDifferences) {

  TableComparison run(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var counts = statement.executeQuery(counting())) {
      counts.next();
      long missing = counts.getLong(3);
      long extra = counts.getLong(4);
      long different = counts.getLong(5);
      return new TableComparison(
          table.name(),
          counts.getLong(1),
          counts.getLong(2),
          missing,
          extra,
          different,
          missing + extra + different == 0 ? List.of() : differences(connection));
    }
  }

  private String counting() {
    return """
    select count(live), count(shadow),
           count(*) filter (where live is null),
           count(*) filter (where shadow is null),
           count(*) filter (where live is not null and shadow is not null and (%s))
      from %s\
    """
        .formatted(anyOtherValue(), bothSides());
  }

  /** A left side of null tells which rows are absent: a row of nulls cannot be, it has a key. */
  private String bothSides() {
    return "(select *, true as live from %s.%s) l full join (select *, true as shadow from %s.%s) s"
        .formatted(schema.live(), table.name(), schema.shadow(), table.name())
        .concat(" on " + sameKey());
  }

  private String sameKey() {
    return table.key().stream()
        .map(column -> column.of("l") + " = " + column.of("s"))
        .collect(Collectors.joining(" and "));
  }

  private String anyOtherValue() {
    return table.columns().stream().map(TableCheck::otherValue).collect(Collectors.joining(" or "));
  }

  private static String otherValue(Column column) {
    return column.of("l") + " is distinct from " + column.of("s");
  }

  private List<Difference> differences(Connection connection) throws SQLException {
    String otherColumns =
        table.columns().stream()
            .map(c -> "case when %s then %s end".formatted(otherValue(c), literal(c.name())))
            .collect(Collectors.joining(", "));
    String key =
        table.key().stream()
            .map(c -> "coalesce(l.%1$s, s.%1$s)::text".formatted(c.name()))
            .collect(Collectors.joining(", "));
    String query =
        "select live, shadow, array_remove(array[%s], null), %s from %s where live is null"
                .formatted(otherColumns, key, bothSides())
            + " or shadow is null or (%s) order by %s limit %d"
                .formatted(anyOtherValue(), key, firstDifferences);
    List<Difference> differences = new ArrayList<>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      while (row.next()) {
        differences.add(difference(row));
      }
    }
    return differences;
  }

  private Difference difference(ResultSet row) throws SQLException {
    Map<String, String> key = new LinkedHashMap<>();
    for (int place = 0; place < table.key().size(); place++) {
      key.put(table.key().get(place).name(), Objects.requireNonNull(row.getString(4 + place)));
    }
    if (row.getObject(1) == null) {
      return new Difference.Missing(key);
    }
    if (row.getObject(2) == null) {
      return new Difference.Extra(key);
    }
    return new Difference.Different(
        key, Arrays.asList((String[]) Objects.requireNonNull(row.getArray(3)).getArray()));
  }

  private static String literal(String name) {
    return "'" + name.replace("'", "''") + "'";
  }
}
