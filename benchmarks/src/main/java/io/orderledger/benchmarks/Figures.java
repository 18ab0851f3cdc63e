package io.orderledger.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Named figures of one run, with the machine they were measured on. */
final class Figures {

  private static final double HUNDRED = 100;

  private final Map<String, Double> figures = new LinkedHashMap<>();

  /** Adds a figure and prints it; rounded to hundredths. */
  void add(String name, double value) {
    double rounded = Math.round(value * HUNDRED) / HUNDRED;
    figures.put(name, rounded);
    System.out.printf(Locale.ROOT, "  %-28s %12.2f%n", name, rounded);
  }

  /**
   * Writes the figures as JSON.
   *
   * @param file null to write nothing
   */
  void write(String benchmark, @Nullable Path file) {
    if (file == null) {
      return;
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("benchmark", benchmark);
    report.put("measuredAt", Instant.now().toString());
    report.put("machine", machine());
    report.put("figures", figures);
    byte[] json =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsBytes(report);
    try {
      Files.write(file, json);
      System.out.println("Written to " + file);
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot write " + file, broken);
    }
  }

  private static Map<String, Object> machine() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("os", System.getProperty("os.name") + ' ' + System.getProperty("os.version"));
    machine.put("arch", System.getProperty("os.arch"));
    machine.put("java", Runtime.version().toString());
    machine.put("cpu", cpu());
    return machine;
  }

  private static String cpu() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst(".*: ", ""))
          .findFirst()
          .orElse("unknown");
    } catch (IOException notLinux) {
      return "unknown";
    }
  }
}
