package io.orderledger.local.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cleaning up behind this JVM, however it ends. A shutdown hook would not run after a kill -9, and
 * would stop a server under the feet of those hooks that still use it.
 */
final class AfterThisJvm {
  // Its standard input is a pipe of ours: it ends when we do.
  private static final String WATCHER =
      """
      trap '' INT TERM HUP
      cat > /dev/null
      folder=$1
      shift
      "$@"
      rm -rf "$folder"
      """;

  private AfterThisJvm() {}

  /** Runs the command, then deletes the folder. */
  static void delete(Path folder, List<String> command) throws IOException {
    var words = new ArrayList<>(List.of("sh", "-c", WATCHER, "sh", folder.toString()));
    words.addAll(command);
    var watcher =
        new ProcessBuilder(words)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    if (!watcher.isAlive()) {
      throw new IOException("the watcher of " + folder + " ended at once");
    }
  }
}
