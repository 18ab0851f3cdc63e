package io.orderledger.local.embedded;

import java.nio.file.Path;
import java.time.Duration;

/** Starts a server on the directory given and waits to be killed. */
final class PostgresChild {
  private PostgresChild() {}

  public static void main(String[] arguments) throws Exception {
    var server =
        arguments[0].equals("shared")
            ? EmbeddedPostgres.shared()
            : EmbeddedPostgres.start(PostgresSettings.in(Path.of(arguments[0])));
    System.out.println("pid " + server.pid().orElseThrow());
    Thread.sleep(Duration.ofMinutes(2));
  }
}
