package io.orderledger.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

  /** The other JVM of the test. */
  static final class Child {
    public static void main(String... none) throws Exception {
      Path folder = TemporaryFolder.fresh("child");
      Files.writeString(folder.resolve("file"), "text");
      System.out.println(folder);
      Thread.sleep(Duration.ofMinutes(1));
    }
  }

  @Test
  void what_is_in_it_is_gone_after_its_jvm_however_that_ends() throws Exception {
    try (ChildJvm child = ChildJvm.start(Child.class)) {
      Path folder = Path.of(child.readUntil("/").getLast());
      assertThat(folder.resolve("file")).hasContent("text");
      child.kill9();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> !Files.exists(Objects.requireNonNull(folder.getParent())));
    }
  }
}
