package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in this JVM: one node, loopback only, topics kept between starts. As in
 * production, Kafka leaves writing to disk to the operating system: what it acknowledged survives
 * the process, not necessarily a power cut.
 *
 * <p>Its threads keep the JVM alive until {@link #close}; a main method that fails must exit
 * explicitly.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int ATTEMPTS_FOR_A_FREE_PORT = 3;

  private final DirectoryLock lock;
  private final KafkaRaftServer server;
  private final int port;
  private boolean closed;

  private EmbeddedKafka(DirectoryLock lock, KafkaRaftServer server, int port) {
    this.lock = lock;
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and waits until it serves clients.
   *
   * @throws EmbeddedServerException when the port is taken or the directory is in use
   */
  public static EmbeddedKafka start(KafkaSettings settings) {
    try {
      Files.createDirectories(settings.directory());
      var lock = DirectoryLock.take(settings.directory(), PATIENCE);
      try {
        return start(settings, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot prepare Kafka in " + settings.directory(), e);
    }
  }

  private static EmbeddedKafka start(KafkaSettings settings, DirectoryLock lock)
      throws IOException {
    var data = KafkaStorage.formatted(settings.directory());
    for (int attempt = 1; ; attempt++) {
      var port = settings.port() == 0 ? FreePort.any() : settings.port();
      FreePort.requireFree(port, "Kafka");
      var properties = KafkaProperties.of(settings, data, port, FreePort.any());
      try {
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        startOrShutDown(server);
        return new EmbeddedKafka(lock, server, port);
      } catch (RuntimeException e) {
        // The controller's port is always a guess, the broker's perhaps.
        if (attempt == ATTEMPTS_FOR_A_FREE_PORT) {
          throw new EmbeddedServerException("Kafka did not start: " + e.getMessage(), e);
        }
      }
    }
  }

  private static void startOrShutDown(KafkaRaftServer server) {
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
  }

  /**
   * The one temporary broker of this JVM, for tests: started at first use, gone with its data when
   * the JVM ends, however it ends.
   */
  public static EmbeddedKafka shared() {
    return SharedKafka.BROKER;
  }

  /** The port it listens on at 127.0.0.1. */
  public int port() {
    return port;
  }

  /** For the clients' property {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /**
   * Makes those topics that are missing and waits until all can be written to.
   *
   * @throws EmbeddedServerException when one exists with another number of partitions
   */
  public void createTopics(Collection<Topic> topics) {
    TopicCreation.create(bootstrapServers(), topics);
  }

  /** {@link #createTopics(Collection)} of these. */
  public void createTopics(Topic... topics) {
    createTopics(List.of(topics));
  }

  /** Controlled shutdown: logs are flushed, so that the next start has nothing to recover. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    server.shutdown();
    server.awaitShutdown();
    closed = true;
    lock.close();
  }
}
