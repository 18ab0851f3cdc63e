package io.orderledger.servicekit.database;

import io.orderledger.eventstore.EventStoreSchema;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.eventstore.projection.ProjectionSchemas;
import io.orderledger.messaging.MessagingSchema;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a service's database up to date. Each module's migrations keep a history table of their
 * own, {@code <module>_migrations}, so that their version numbers never meet. The event store,
 * messaging and each projection have schemas of their own; everything else is in {@code public}.
 * Migrations grant the app role what it needs, through the placeholder {@code appRole}.
 */
final class ServiceSchema {

  private final DataSource owner;
  private final String appRole;

  ServiceSchema(DataSource owner, String appRole) {
    this.owner = owner;
    this.appRole = appRole;
  }

  void migrate(String service, List<Projection> projections) {
    EventStoreSchema.migrate(owner, appRole);
    MessagingSchema.migrate(owner, appRole);
    module("personal-data");
    module("service-kit");
    if (hasMigrations(service)) {
      module(service);
    }
    ProjectionSchemas.install(owner, appRole, projections);
  }

  /** A service may have no tables of its own. */
  private static boolean hasMigrations(String service) {
    return ServiceSchema.class.getClassLoader().getResource("db/" + service + "/") != null;
  }

  private void module(String name) {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/" + name)
        .table(name.replace('-', '_') + "_migrations")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .placeholders(Map.of("appRole", appRole))
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }
}
