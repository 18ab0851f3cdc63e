package io.orderledger.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {
  @TempDir Path cache = Path.of("");

  @Test
  void two_jvms_and_two_threads_unpack_at_once_and_all_get_whole_programs() throws Exception {
    try (var otherJvm = ChildJvm.start(UnpackingChild.class, cache.toString());
        var threads = Executors.newFixedThreadPool(2)) {
      Callable<PostgresBinaries> unpack = () -> PostgresBinaries.unpackedIn(cache);
      var first = threads.submit(unpack);
      var second = threads.submit(unpack);
      assertThat(first.get()).isEqualTo(second.get());
      assertThat(OsProcess.run(List.of(first.get().program("postgres"), "--version")))
          .contains("18.6");
      assertThat(otherJvm.readUntil("unpacked").getLast())
          .isEqualTo("unpacked " + first.get().home());
    }
    try (Stream<Path> left = Files.list(cache)) {
      assertThat(left).noneMatch(path -> path.toString().endsWith(".partial"));
    }
  }

  @ParameterizedTest
  @CsvSource({"Linux,amd64", "Linux,aarch64", "Mac OS X,x86_64", "Mac OS X,aarch64"})
  void every_supported_platform_has_its_programs_on_the_class_path(String os, String processor) {
    assertThat(getClass().getResource("/" + PostgresBinaries.archive(os, processor))).isNotNull();
  }

  @Test
  void another_platform_is_refused_with_what_to_do_instead() {
    assertThatThrownBy(() -> PostgresBinaries.archive("Windows 11", "amd64"))
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContaining("Windows 11")
        .hasMessageContaining("use the containers");
  }
}
