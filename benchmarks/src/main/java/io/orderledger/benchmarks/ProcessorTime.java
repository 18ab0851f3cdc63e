package io.orderledger.benchmarks;

import io.orderledger.local.launcher.stack.Home;
import io.orderledger.local.launcher.stack.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processor time of everything on this machine that works for a benchmark: this process, the one
 * that runs the services when it is another, and PostgreSQL, a process a connection. Other than a
 * rate, it hardly depends on what else the machine does.
 *
 * <p>What a database's connection used that has ended meanwhile is not counted.
 */
final class ProcessorTime {

  private final List<ProcessHandle> parents;

  private ProcessorTime(List<ProcessHandle> parents) {
    this.parents = parents;
  }

  /** Of the system whose folder this is; of this process alone when it runs in containers. */
  static ProcessorTime of(Home home) {
    return new ProcessorTime(
        Stream.of(
                Optional.of(ProcessHandle.current()),
                RunningProcess.find(home),
                named(home.postgres().resolve("data/postmaster.pid")))
            .flatMap(Optional::stream)
            .distinct()
            .toList());
  }

  /** In user programs and in the kernel; to hundredths of a second on Linux. */
  Duration soFar() {
    return parents.stream()
        .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
        .distinct()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Optional<ProcessHandle> named(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }
}
