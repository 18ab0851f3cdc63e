package io.orderledger.eventstore.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The place beside a projection's live tables where the app role may make the same ones. The schema
 * itself stays, empty; what is in it is dropped after each replay, and before it if one was killed.
 */
record ShadowSchema(ProjectionSchema schema) {

  private static final String DROPS =
      """
      select format('drop %s if exists %I.%I cascade',
               case relkind when 'v' then 'view' when 'm' then 'materialized view'
                            when 'S' then 'sequence' when 'c' then 'type' else 'table' end,
               nspname, relname)
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = ? and relkind in ('r', 'p', 'v', 'm', 'S', 'c')
      union all
      select format('drop routine if exists %s cascade', pg_proc.oid::regprocedure)
        from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
       where nspname = ?
      union all
      select format('drop type if exists %I.%I cascade', nspname, typname)
        from pg_type join pg_namespace on pg_namespace.oid = typnamespace
       where nspname = ? and typtype in ('e', 'd')\
      """;

  void create(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema.shadow());
      statement.execute(schema.ddl());
    }
  }

  void drop(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String drop : drops(connection)) {
        statement.execute(drop);
      }
    }
  }

  private List<String> drops(Connection connection) throws SQLException {
    List<String> drops = new ArrayList<>();
    try (var query = connection.prepareStatement(DROPS)) {
      for (int place = 1; place <= 3; place++) {
        query.setString(place, schema.shadow());
      }
      try (var row = query.executeQuery()) {
        while (row.next()) {
          drops.add(row.getString(1));
        }
      }
    }
    return drops;
  }
}
