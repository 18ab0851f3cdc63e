package io.orderledger.local.containers;

import io.orderledger.local.embedded.TestServers;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Before the first test, starts PostgreSQL and Kafka from the images that the compose file names,
 * and tells {@link TestServers} where they are. Without a Docker engine it fails, and so do all
 * tests: that they ran elsewhere would be worth nothing. JUnit finds it when this module is on the
 * class path.
 */
public final class ServersFromImages implements LauncherSessionListener {

  private static final String POSTGRES = "postgres:18";
  private static final String KAFKA = "apache/kafka:4.3.1";

  private static boolean started;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    startOnce();
  }

  private static synchronized void startOnce() {
    if (started) {
      return;
    }
    PostgreSQLContainer postgres =
        new PostgreSQLContainer(POSTGRES)
            .withDatabaseName("postgres")
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
    KafkaContainer kafka = new KafkaContainer(KAFKA);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  kafka.stop();
                  postgres.stop();
                }));
    postgres.start();
    kafka.start();
    System.setProperty(
        TestServers.POSTGRES,
        "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/");
    System.setProperty(TestServers.POSTGRES_USER, postgres.getUsername());
    System.setProperty(TestServers.POSTGRES_PASSWORD, postgres.getPassword());
    System.setProperty(TestServers.KAFKA, kafka.getBootstrapServers());
    started = true;
    System.out.printf("Tests use %s and %s.%n", POSTGRES, KAFKA);
  }
}
