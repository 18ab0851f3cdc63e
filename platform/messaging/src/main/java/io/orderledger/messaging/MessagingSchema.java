package io.orderledger.messaging;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The module's tables, in schema {@code messaging}, from migrations in {@code db/messaging} with a
 * history table of their own.
 */
public final class MessagingSchema {

  public static final String NAME = "messaging";

  private MessagingSchema() {}

  /**
   * Brings the tables up to date and grants the app role what it needs.
   *
   * @param owner connects as the role that owns the tables
   * @param appRole an existing role, the one the service runs with
   */
  public static void migrate(DataSource owner, String appRole) {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/messaging")
        .schemas(NAME)
        .table("messaging_migrations")
        .placeholders(Map.of("appRole", appRole))
        .load()
        .migrate();
  }
}
