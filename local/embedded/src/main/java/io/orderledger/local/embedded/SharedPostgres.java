package io.orderledger.local.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The temporary server of this JVM. */
final class SharedPostgres {
  static final EmbeddedPostgres SERVER = start();

  /**
   * Waits for the end of our process (its standard input, a pipe of ours, closes however we end),
   * then stops the server and deletes its data. A shutdown hook would not run after a kill -9, and
   * would stop the server under the feet of those hooks that still use it.
   */
  private static final String WATCHER =
      """
      trap '' INT TERM HUP
      cat > /dev/null
      folder=$1
      shift
      "$@"
      rm -rf "$folder"
      """;

  private SharedPostgres() {}

  private static EmbeddedPostgres start() {
    try {
      var directory = Files.createTempDirectory("orderledger-postgres-");
      var server =
          EmbeddedPostgres.start(
              PostgresSettings.in(directory)
                  .withFsync(Boolean.getBoolean("orderledger.embedded.fsync")));
      watch(server.cluster(), directory);
      return server;
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot make a temporary PostgreSQL", e);
    }
  }

  private static void watch(PostgresCluster cluster, Path directory) throws IOException {
    var stop =
        cluster
            .user()
            .command(
                cluster
                    .binaries()
                    .command(
                        "pg_ctl",
                        List.of(
                            "stop",
                            "-s",
                            "-w",
                            "-m",
                            "immediate",
                            "-D",
                            cluster.data().toString())));
    var command = new ArrayList<>(List.of("sh", "-c", WATCHER, "sh", directory.toString()));
    command.addAll(stop);
    var watcher =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    assert watcher.isAlive() || watcher.exitValue() == 0;
  }
}
