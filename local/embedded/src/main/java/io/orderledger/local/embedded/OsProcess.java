package io.orderledger.local.embedded;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program that is run to its end. */
final class OsProcess {
  private OsProcess() {}

  /** Its output, errors included; fails when it exits with anything but 0. */
  static String run(List<String> command) {
    return run(command, Map.of());
  }

  /** As {@link #run(List)}, with more environment variables than ours. */
  static String run(List<String> command, Map<String, String> environment) {
    try {
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(Redirect.from(new File("/dev/null")));
      builder.environment().putAll(environment);
      var process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var exit = process.waitFor();
      if (exit != 0) {
        throw new EmbeddedServerException(
            "%s exited with %d: %s".formatted(String.join(" ", command), exit, output.strip()));
      }
      return output;
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("interrupted while running " + command, e);
    }
  }
}
