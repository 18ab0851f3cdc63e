package io.orderledger.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class EveryFileIsFormattedTest {

  private static final Path ROOT = Path.of(System.getProperty("format.root", "../.."));
  private static final boolean APPLY = Boolean.getBoolean("format.apply");
  private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");

  private final Formatter formatter = new Formatter();

  @Test
  void every_java_file_is_formatted() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(ROOT.toRealPath())) {
      files = all.filter(EveryFileIsFormattedTest::isOurs).sorted().toList();
    }
    assertThat(files).as("Java files under %s", ROOT).hasSizeGreaterThan(20);
    List<Path> unformatted = files.parallelStream().filter(this::needsFormatting).toList();
    assertThat(unformatted)
        .as("To format them: mvn test -pl build-checks/formatting -Dformat.apply=true")
        .isEmpty();
  }

  @Test
  void a_file_that_is_not_formatted_is_noticed() throws FormatterException {
    String ugly = "import java.util.Map;\nclass A{int x ;}\n";
    assertThat(formatted(ugly)).isEqualTo("class A {\n  int x;\n}\n");
  }

  private boolean needsFormatting(Path file) {
    try {
      String before = Files.readString(file);
      String after = formatted(before);
      if (APPLY && !after.equals(before)) {
        Files.writeString(file, after);
        return false;
      }
      return !after.equals(before);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (FormatterException unreadable) {
      throw new AssertionError(file + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private String formatted(String source) throws FormatterException {
    String ordered = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
    return formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
  }

  private static boolean isOurs(Path file) {
    return file.toString().endsWith(".java")
        && StreamSupport.stream(file.spliterator(), false)
            .noneMatch(part -> NOT_OURS.contains(part.toString()));
  }
}
