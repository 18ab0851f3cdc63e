package io.orderledger.local.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The folder of logs, given its cluster id once. */
final class KafkaStorage {
  private KafkaStorage() {}

  static Path formatted(Path directory) throws IOException {
    var data = directory.resolve("data");
    if (Files.exists(data)) {
      return data;
    }
    var partial = directory.resolve("data.partial");
    Directories.delete(partial);
    Files.createDirectories(partial);
    format(partial);
    // The folder appears whole or not at all: a killed first start is begun anew.
    return Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void format(Path folder) {
    try (var silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(KafkaProperties.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(folder.toString()))
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName(KafkaProperties.CONTROLLER)
          .setPrintStream(silent)
          .run();
    } catch (Exception e) { // as declared by the formatter
      throw new EmbeddedServerException("cannot format Kafka's storage in " + folder, e);
    }
  }
}
