package io.orderledger.eventstore;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The store's tables, in schema {@code ledger}, from migrations in {@code db/event-store} with a
 * history table of their own: a service's own migrations run apart from them.
 */
public final class EventStoreSchema {

  public static final String NAME = "ledger";

  private EventStoreSchema() {}

  /**
   * Brings the tables up to date and grants the app role what it may do: add and read events, never
   * change or remove one.
   *
   * @param owner connects as the role that owns the tables
   * @param appRole an existing role, the one the service runs with
   */
  public static void migrate(DataSource owner, String appRole) {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/event-store")
        .schemas(NAME)
        .table("event_store_migrations")
        .placeholders(Map.of("appRole", appRole))
        .load()
        .migrate();
  }
}
