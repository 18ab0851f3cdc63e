package io.orderledger.local.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to run a PostgreSQL server.
 *
 * @param directory where everything it keeps lies: data, log and passwords; made when absent
 * @param port its TCP port on the loopback address; 0 takes a free one at each start
 * @param fsync whether commits survive a power cut; off only for throw-away data
 * @param parameters further server parameters, which win over ours
 */
public record PostgresSettings(
    Path directory, int port, boolean fsync, Map<String, String> parameters) {

  public PostgresSettings {
    directory = directory.toAbsolutePath().normalize();
    parameters = Map.copyOf(parameters);
    FreePort.requireValid(port);
  }

  /** Durable, on a free port. */
  public static PostgresSettings in(Path directory) {
    return new PostgresSettings(directory, 0, true, Map.of());
  }

  public PostgresSettings withPort(int newPort) {
    return new PostgresSettings(directory, newPort, fsync, parameters);
  }

  public PostgresSettings withFsync(boolean newFsync) {
    return new PostgresSettings(directory, port, newFsync, parameters);
  }

  public PostgresSettings withParameter(String name, String value) {
    var more = new TreeMap<>(parameters);
    more.put(name, value);
    return new PostgresSettings(directory, port, fsync, more);
  }
}
