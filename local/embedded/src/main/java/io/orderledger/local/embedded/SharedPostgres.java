package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The temporary server of this JVM. */
final class SharedPostgres {
  static final EmbeddedPostgres SERVER = start();

  private SharedPostgres() {}

  private static EmbeddedPostgres start() {
    try {
      var directory = Files.createTempDirectory("orderledger-postgres-");
      var server =
          EmbeddedPostgres.start(
              PostgresSettings.in(directory)
                  .withFsync(Boolean.getBoolean("orderledger.embedded.fsync")));
      AfterThisJvm.delete(directory, stopping(server.cluster()));
      return server;
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot make a temporary PostgreSQL", e);
    }
  }

  private static List<String> stopping(PostgresCluster cluster) {
    var stop = List.of("stop", "-s", "-w", "-m", "immediate", "-D", cluster.data().toString());
    return cluster.user().command(cluster.binaries().command("pg_ctl", stop));
  }
}
