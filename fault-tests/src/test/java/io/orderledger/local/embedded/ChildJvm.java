package io.orderledger.local.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Another JVM with our class path, which can be killed without its hooks having a say. */
record ChildJvm(Process process, BufferedReader output) implements AutoCloseable {

  static ChildJvm start(Class<?> main, String... arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new ChildJvm(process, process.inputReader(StandardCharsets.UTF_8));
  }

  /** Everything up to and with the first line that starts so; fails when the child ends before. */
  List<String> readUntil(String start) throws IOException {
    var lines = new ArrayList<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.startsWith(start)) {
        return lines;
      }
    }
    throw new IOException("the child ended without \"" + start + "\": " + lines);
  }

  List<String> rest() throws IOException {
    try (Stream<String> lines = output.lines()) {
      return lines.toList();
    }
  }

  void kill9() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
