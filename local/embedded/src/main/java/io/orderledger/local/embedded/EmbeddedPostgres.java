package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/**
 * A real PostgreSQL server of this machine: passwords (SCRAM), loopback only, data kept between
 * starts. It outlives a killed JVM; the next start on its directory stops it first.
 *
 * <p>Safe for use by several threads.
 */
public final class EmbeddedPostgres implements PostgresServer, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ATTEMPTS_FOR_A_FREE_PORT = 3;

  private final PostgresSettings settings;
  private final DirectoryLock lock;
  private final PostgresCluster cluster;
  private int port;
  private boolean closed;

  private EmbeddedPostgres(
      PostgresSettings settings, DirectoryLock lock, PostgresCluster cluster, int port) {
    this.settings = settings;
    this.lock = lock;
    this.cluster = cluster;
    this.port = port;
  }

  /**
   * Starts a server and waits until it accepts connections.
   *
   * @throws EmbeddedServerException when the port is taken, the directory is in use, or this
   *     platform has no programs
   */
  public static EmbeddedPostgres start(PostgresSettings settings) {
    var user = OsUser.current();
    var binaries = PostgresBinaries.unpacked();
    try {
      user.requireEntry(binaries.home());
      Files.createDirectories(settings.directory());
      var directory = settings.directory().toRealPath();
      var lock = DirectoryLock.take(directory, Duration.ZERO);
      try {
        var cluster = PostgresCluster.open(directory, binaries, user, settings.fsync());
        var server = new EmbeddedPostgres(settings, lock, cluster, settings.port());
        server.stopOrphan();
        server.launch();
        return server;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot prepare PostgreSQL in " + settings.directory(), e);
    }
  }

  /**
   * The one temporary server of this JVM, for tests: started at first use, gone with its data when
   * the JVM ends, however it ends. Without fsync unless the system property {@code
   * orderledger.embedded.fsync} is {@code true}.
   */
  public static EmbeddedPostgres shared() {
    return SharedPostgres.SERVER;
  }

  /** The port it listens on at 127.0.0.1. */
  @Override
  public synchronized int port() {
    return port;
  }

  /** A database's address, without credentials. */
  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** The role that may do everything; its password is generated at the first start. */
  @Override
  public Credentials superuser() {
    return new Credentials(PostgresCluster.SUPERUSER, cluster.superuserPassword());
  }

  /**
   * Makes a database with its roles {@code <name>_owner} and {@code <name>_app}, unless they are
   * there already; their passwords stay the same between starts.
   *
   * @param name a lower-case identifier of at most 40 characters
   */
  @Override
  public Database createDatabase(String name) {
    return new DatabaseCreation(this, settings.directory().resolve("roles")).create(name);
  }

  /** The server's process id; empty when it does not run (killed or closed). */
  public Optional<Long> pid() {
    return Postmaster.of(cluster.data()).map(Postmaster::pid);
  }

  /** Kills it with all of its children and waits until they are gone. For crash tests. */
  public synchronized void kill9() {
    Postmaster.of(cluster.data()).ifPresent(Postmaster::kill9);
  }

  /** Starts it anew on the same port: after {@link #kill9} or in an orderly way. */
  public synchronized void restart() {
    if (closed) {
      throw new IllegalStateException("this server was closed; start another on its directory");
    }
    stop();
    try {
      launchOn(port);
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot restart PostgreSQL", e);
    }
  }

  /** Fast shutdown: sessions are ended, what was committed is on disk. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    stop();
    closed = true;
    lock.close();
  }

  private void stop() {
    if (pid().isPresent()) {
      cluster.run("pg_ctl", "stop", "-s", "-w", "-m", "fast", "-t", "60", "-D", dataFolder());
    }
  }

  /** A server whose JVM was killed still holds that JVM's sessions and locks: end it. */
  private void stopOrphan() {
    stop();
  }

  private synchronized void launch() throws IOException {
    if (settings.port() != 0) {
      launchOn(settings.port());
      return;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        launchOn(FreePort.any());
        return;
      } catch (EmbeddedServerException perhapsLostTheRaceForThePort) {
        if (attempt == ATTEMPTS_FOR_A_FREE_PORT) {
          throw perhapsLostTheRaceForThePort;
        }
      }
    }
  }

  private void launchOn(int chosenPort) throws IOException {
    FreePort.requireFree(chosenPort, "PostgreSQL");
    cluster.configure(settings, chosenPort);
    // None of ours runs: what a killed one left may name another program's number by now.
    Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
    var logged = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
    // pg_ctl gives the server a session of its own, so that Ctrl-C in a terminal reaches us and
    // not PostgreSQL, which must outlive the services.
    cluster.run("pg_ctl", "start", "-s", "-W", "-D", dataFolder(), "-l", cluster.log().toString());
    port = chosenPort;
    awaitReady(logged);
  }

  private void awaitReady(long logged) throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var appeared = false;
    while (true) {
      var postmaster = Postmaster.of(cluster.data());
      if (postmaster.isPresent() && postmaster.get().ready()) {
        return;
      }
      var gone = appeared && postmaster.isEmpty();
      appeared = appeared || postmaster.isPresent();
      if (gone || failedEarly(logged) || System.nanoTime() > deadline) {
        throw new EmbeddedServerException("PostgreSQL did not start: " + logSince(logged));
      }
      Pause.briefly();
    }
  }

  /** Some failures come before the file with its number is written. */
  private boolean failedEarly(long logged) throws IOException {
    var log = logSince(logged);
    return log.contains("FATAL:") && Postmaster.of(cluster.data()).isEmpty();
  }

  private String logSince(long logged) throws IOException {
    if (!Files.exists(cluster.log())) {
      return "";
    }
    try (var log = Files.newInputStream(cluster.log())) {
      log.skipNBytes(logged);
      return new String(log.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private String dataFolder() {
    return cluster.data().toString();
  }

  /** The watcher that ends a temporary server needs what only the cluster knows. */
  PostgresCluster cluster() {
    return cluster;
  }
}
