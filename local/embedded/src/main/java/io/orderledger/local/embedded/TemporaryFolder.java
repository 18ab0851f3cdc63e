package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a JVM's tests put their files: deleted after it, however it ends. */
public final class TemporaryFolder {

  private TemporaryFolder() {}

  /** An empty folder of its own in the one of this JVM. */
  public static Path fresh(String name) {
    try {
      return Files.createTempDirectory(OfThisJvm.FOLDER, name + "-");
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot make a temporary folder", e);
    }
  }

  private static final class OfThisJvm {
    static final Path FOLDER = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("orderledger-test-");
        AfterThisJvm.delete(folder, List.of("true"));
        return folder;
      } catch (IOException e) {
        throw new EmbeddedServerException("cannot make a temporary folder", e);
      }
    }
  }
}
