package io.orderledger.local.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to run a Kafka broker.
 *
 * @param directory where its logs and metadata lie; made when absent
 * @param port its TCP port on the loopback address; 0 takes a free one at each start
 * @param properties further broker properties, which win over ours
 */
public record KafkaSettings(Path directory, int port, Map<String, String> properties) {

  public KafkaSettings {
    directory = directory.toAbsolutePath().normalize();
    properties = Map.copyOf(properties);
    FreePort.requireValid(port);
  }

  /** On a free port. */
  public static KafkaSettings in(Path directory) {
    return new KafkaSettings(directory, 0, Map.of());
  }

  public KafkaSettings withPort(int newPort) {
    return new KafkaSettings(directory, newPort, properties);
  }

  public KafkaSettings withProperty(String name, String value) {
    var more = new TreeMap<>(properties);
    more.put(name, value);
    return new KafkaSettings(directory, port, more);
  }
}
