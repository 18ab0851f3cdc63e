package io.orderledger.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled tree of all modules. */
final class Tree {

  static final Path ROOT = Path.of(System.getProperty("tree.root", "../..")).normalize();

  private Tree() {}

  /** Every module's compiled classes; tests are elsewhere. */
  static List<Path> classes() {
    return directories("classes");
  }

  /** Every module's compiled tests. */
  static List<Path> testClasses() {
    return directories("test-classes").stream()
        .filter(path -> !path.toString().contains("build-checks"))
        .toList();
  }

  private static List<Path> directories(String name) {
    try (Stream<Path> all = Files.find(ROOT, 4, (path, file) -> isOutput(path, name))) {
      return all.sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean isOutput(Path path, String name) {
    return path.endsWith(Path.of("target", name)) && Files.isDirectory(path);
  }
}
