package io.orderledger.local.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A broker in a JVM of its own, on this JVM's class path: it can be killed. It ends by itself when
 * this JVM does.
 */
public final class KafkaProcess implements AutoCloseable {
  private static final String READY = "ready ";

  private final Process process;
  private final String bootstrapServers;

  private KafkaProcess(Process process, String bootstrapServers) {
    this.process = process;
    this.bootstrapServers = bootstrapServers;
  }

  /** Starts it and waits until it serves clients. Further properties of the settings hold too. */
  public static KafkaProcess start(KafkaSettings settings) {
    try {
      var process = new ProcessBuilder(command(settings)).redirectErrorStream(true).start();
      var output = process.inputReader(StandardCharsets.UTF_8);
      var said = new ArrayList<String>();
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(READY)) {
          drain(output);
          return new KafkaProcess(process, line.substring(READY.length()));
        }
        said.add(line);
      }
      throw new EmbeddedServerException("Kafka did not start: " + String.join("\n", said));
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot run Kafka in a process of its own", e);
    }
  }

  private static List<String> command(KafkaSettings settings) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.add("--sun-misc-unsafe-memory-access=allow"); // Kafka unmaps its indexes with it
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(KafkaProcess.class.getName(), settings.directory().toString()));
    command.add(Integer.toString(settings.port()));
    settings.properties().forEach((name, value) -> command.add(name + "=" + value));
    return command;
  }

  /** A full pipe would stop the broker in its logging. */
  private static void drain(BufferedReader output) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                output.transferTo(Writer.nullWriter());
              } catch (IOException closed) {
                // as it is when the broker ends
              }
            });
  }

  /** For the clients' property {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  public long pid() {
    return process.pid();
  }

  /** As {@link EmbeddedKafka#createTopics(Collection)}. */
  public void createTopics(Topic... topics) {
    TopicCreation.create(bootstrapServers, List.of(topics));
  }

  /** Kills it and waits until it is gone. */
  public void kill9() {
    process.destroyForcibly();
    await();
  }

  /** Controlled shutdown. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyGone) {
      process.destroyForcibly();
    }
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new EmbeddedServerException("Kafka did not stop within a minute and was killed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("interrupted while Kafka stopped", e);
    }
  }

  /** The child: a directory, a port, then properties as {@code name=value}. */
  public static void main(String[] arguments) throws IOException {
    var settings = KafkaSettings.in(Path.of(arguments[0])).withPort(Integer.parseInt(arguments[1]));
    for (var property : List.of(arguments).subList(2, arguments.length)) {
      var equals = property.indexOf('=');
      settings =
          settings.withProperty(property.substring(0, equals), property.substring(equals + 1));
    }
    try (var broker = EmbeddedKafka.start(settings)) {
      System.out.println(READY + broker.bootstrapServers());
      while (System.in.read() >= 0) {
        // Our parent says nothing; its pipe ends when it closes us or dies.
      }
    } catch (RuntimeException e) {
      System.out.println(e);
      System.exit(1); // Kafka's threads would keep a failed start alive
    }
  }
}
