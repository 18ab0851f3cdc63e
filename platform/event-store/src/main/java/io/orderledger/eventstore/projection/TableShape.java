package io.orderledger.eventstore.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A projection's table.
 *
 * @param name quoted where it must be
 * @param key its primary key's columns
 * @param columns all of them, the key's included
 */
record TableShape(String name, List<Column> key, List<Column> columns) {

  /**
   * @param name quoted where it must be
   * @param comparable whether the column's type has an equality
   */
  record Column(String name, boolean comparable) {

    /** What stands for a value when two are compared. */
    String of(String alias) {
      String value = alias + "." + name;
      return comparable ? value : value + "::text";
    }
  }

  private static final String QUERY =
      """
      select quote_ident(c.relname), quote_ident(a.attname),
             coalesce(a.attnum = any (i.indkey), false),
             exists (select from pg_operator o
                      where o.oprname = '=' and o.oprleft = t.oid and o.oprright = t.oid
                        and o.oprcanhash)
               or t.typtype in ('e', 'd') or t.typcategory in ('A', 'S')
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        join pg_type t on t.oid = a.atttypid
        left join pg_index i on i.indrelid = c.oid and i.indisprimary
       where n.nspname = ? and c.relkind in ('r', 'p') and not c.relispartition
         and c.relname <> 'projection_token'
       order by c.relname, a.attnum\
      """;

  /** A schema's tables by name, without the token's. */
  static List<TableShape> allIn(Connection connection, String schema) throws SQLException {
    List<TableShape> tables = new ArrayList<>();
    try (var query = connection.prepareStatement(QUERY)) {
      query.setString(1, schema);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          String name = Objects.requireNonNull(row.getString(1));
          if (tables.isEmpty() || !tables.getLast().name().equals(name)) {
            tables.add(new TableShape(name, new ArrayList<>(), new ArrayList<>()));
          }
          Column column = new Column(Objects.requireNonNull(row.getString(2)), row.getBoolean(4));
          tables.getLast().columns().add(column);
          if (row.getBoolean(3)) {
            tables.getLast().key().add(column);
          }
        }
      }
    }
    return tables;
  }
}
