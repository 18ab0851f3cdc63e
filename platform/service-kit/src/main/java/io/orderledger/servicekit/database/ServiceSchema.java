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
    module("personal-data", true);
    module("service-kit", true);
    module(service, false); // a service may have no tables of its own
    ProjectionSchemas.install(owner, appRole, projections);
  }

  private void module(String name, boolean required) {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/" + name)
        .table(name.replace('-', '_') + "_migrations")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .placeholders(Map.of("appRole", appRole))
        .failOnMissingLocations(required)
        .load()
        .migrate();
  }
}
