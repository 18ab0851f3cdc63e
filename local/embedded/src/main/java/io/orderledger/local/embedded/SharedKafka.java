package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The temporary broker of this JVM. */
final class SharedKafka {
  static final EmbeddedKafka BROKER = start();

  private SharedKafka() {}

  private static EmbeddedKafka start() {
    try {
      var directory = Files.createTempDirectory("orderledger-kafka-");
      AfterThisJvm.delete(directory, List.of("true"));
      return EmbeddedKafka.start(KafkaSettings.in(directory));
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot make a temporary Kafka", e);
    }
  }
}
