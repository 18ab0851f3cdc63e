package io.orderledger.eventstore.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the projections' schemas as the owner role; the app role may write their rows and never
 * change their tables. Each has an empty shadow beside it, where the app role may make tables, for
 * replays.
 */
public final class ProjectionSchemas {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectionSchemas.class);
  private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private ProjectionSchemas() {}

  /**
   * Makes what is absent. A projection with changed DDL or revision is dropped and made anew,
   * empty, with its token at zero; one that is unchanged keeps its rows. Run before the service
   * starts, as migrations are; instances of the former edition stand aside.
   *
   * @param owner connects as the role that owns the database
   * @param appRole an existing role, the one the service runs with
   */
  public static void install(DataSource owner, String appRole, List<Projection> projections) {
    if (!ROLE.matcher(appRole).matches()) {
      throw new IllegalArgumentException("Not a role's name: " + appRole);
    }
    for (Projection projection : projections) {
      ProjectionSchema schema = ProjectionSchema.of(projection);
      try (Connection connection = owner.getConnection()) {
        connection.setAutoCommit(false);
        try {
          install(connection, appRole, schema);
          connection.commit();
        } catch (SQLException | RuntimeException failed) {
          connection.rollback();
          throw failed;
        }
      } catch (SQLException failed) {
        throw new IllegalStateException("Cannot make the tables of " + schema.live(), failed);
      }
    }
  }

  private static void install(Connection connection, String appRole, ProjectionSchema schema)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + schema.lockKey() + ")");
      String installed = installedEdition(statement, schema);
      if (schema.edition().equals(installed)) {
        return;
      }
      LOG.info(
          "{} {}: it is filled from the first event.",
          installed.isEmpty() ? "Makes" : "Tables or revision changed, makes anew",
          schema.live());
      statement.execute("drop schema if exists " + schema.live() + " cascade");
      statement.execute("create schema " + schema.live());
      statement.execute("set local search_path to " + schema.live());
      statement.execute(schema.ddl());
      requirePrimaryKeys(connection, schema);
      statement.execute(tokenTable(schema));
      statement.execute(grants(schema, appRole));
    }
  }

  private static String installedEdition(Statement statement, ProjectionSchema schema)
      throws SQLException {
    String table = schema.live() + "." + ProjectionSchema.TOKEN_TABLE;
    try (var found = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
      found.next();
      if (!found.getBoolean(1)) {
        return "";
      }
    }
    try (var row = statement.executeQuery("select edition from " + table)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private static void requirePrimaryKeys(Connection connection, ProjectionSchema schema)
      throws SQLException {
    for (TableShape table : TableShape.allIn(connection, schema.live())) {
      if (table.key().isEmpty()) {
        throw new IllegalArgumentException(
            "Table %s of %s has no primary key: its rows could not be compared with a replay."
                .formatted(table.name(), schema.live()));
      }
    }
  }

  private static String tokenTable(ProjectionSchema schema) {
    return """
    create table projection_token (
      only_row   boolean primary key default true check (only_row),
      log_index  bigint not null,
      edition    text not null,
      owner      text,
      claimed_at timestamptz);
    insert into projection_token (log_index, edition) values (0, '%s')
    """
        .formatted(schema.edition());
  }

  private static String grants(ProjectionSchema schema, String appRole) {
    return """
    create schema if not exists %2$s;
    grant usage on schema %1$s to %3$s;
    grant usage, create on schema %2$s to %3$s;
    grant select, insert, update, delete, truncate on all tables in schema %1$s to %3$s;
    grant usage on all sequences in schema %1$s to %3$s;
    revoke insert, delete, truncate on projection_token from %3$s
    """
        .formatted(schema.live(), schema.shadow(), appRole);
  }
}
