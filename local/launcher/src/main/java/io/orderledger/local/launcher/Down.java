package io.orderledger.local.launcher;

import io.orderledger.local.launcher.stack.Home;
import io.orderledger.local.launcher.stack.RunningProcess;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops the running process in order. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stop what runs, in order. Data stays.")
final class Down implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public Integer call() {
    Optional<ProcessHandle> running = RunningProcess.find(Home.ofThisMachine());
    if (running.isEmpty()) {
      System.out.println("Nothing runs.");
      return 0;
    }
    System.out.println("Stopping in order …");
    if (!RunningProcess.stop(running.get(), PATIENCE)) {
      System.err.printf(
          "Process %d has not stopped after %d s; end it with kill -9: no data is lost.%n",
          running.get().pid(), PATIENCE.toSeconds());
      return 1;
    }
    System.out.println("Stopped.");
    return 0;
  }
}
