package io.orderledger.benchmarks;

import io.orderledger.delivery.DeliveryServiceApplication;
import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.local.embedded.Database;
import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.local.embedded.EmbeddedPostgres;
import io.orderledger.local.embedded.KafkaSettings;
import io.orderledger.local.embedded.PostgresSettings;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.servicekit.ServiceApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real event store of delivery-service with its projection, on a durable PostgreSQL of its own
 * (fsync on): what append and replay are measured on.
 */
final class StoreAlone implements AutoCloseable {

  private final Path folder;
  private final EmbeddedPostgres server;
  private final Database database;
  private final @Nullable EmbeddedKafka broker;
  private final ConfigurableApplicationContext service;

  /**
   * Starts it.
   *
   * @param publishing whether a relay publishes to a Kafka of its own; else there is none
   */
  StoreAlone(boolean publishing) {
    try {
      folder = Files.createTempDirectory("orderledger-bench-");
      // As root, PostgreSQL runs under another account, which must reach its own folder in here.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server = EmbeddedPostgres.start(PostgresSettings.in(folder.resolve("postgres")));
    database = server.createDatabase("deliveries");
    broker = publishing ? EmbeddedKafka.start(KafkaSettings.in(folder.resolve("kafka"))) : null;
    service =
        ServiceApplication.start(DeliveryServiceApplication.class, "delivery-service", settings());
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.port", 0);
    settings.put("orderledger.db.url", database.jdbcUrl());
    settings.put("orderledger.db.app-user", database.app().user());
    settings.put("orderledger.db.app-password", database.app().password());
    settings.put("orderledger.db.owner-user", database.owner().user());
    settings.put("orderledger.db.owner-password", database.owner().password());
    if (broker == null) {
      settings.put("orderledger.kafka.enabled", false);
    } else {
      settings.put("orderledger.kafka.bootstrap-servers", broker.bootstrapServers());
    }
    settings.put("orderledger.security.issuer", "http://127.0.0.1:1");
    settings.put("orderledger.personal-data.key-file", folder.resolve("kek.json"));
    settings.put("orderledger.personal-data.create-key-file", true);
    settings.put("orderledger.personal-data.wire-keys", folder.resolve("wire"));
    settings.put("orderledger.pickup.code-key", "a secret of this benchmark alone");
    // DA as it is deployed: the index is assigned under the lock, whoever else may append.
    settings.put("orderledger.store.shared", false);
    return settings;
  }

  EventStore store() {
    return service.getBean(EventStore.class);
  }

  /** Only when it publishes. */
  Relay relay() {
    return service.getBean(Relay.class);
  }

  Projections projections() {
    return service.getBean(Projections.class);
  }

  DataSource appPool() {
    return service.getBean(DataSource.class);
  }

  /** A plain connection of the role that owns the tables. */
  Connection owner() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.owner().user(), database.owner().password());
  }

  @Override
  public void close() {
    service.close();
    if (broker != null) {
      broker.close();
    }
    server.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
