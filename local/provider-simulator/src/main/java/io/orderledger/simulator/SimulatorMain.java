package io.orderledger.simulator;

import ch.qos.logback.classic.Level;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulator as a process of its own, until it is told to end. */
public final class SimulatorMain {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatorMain.class);

  private SimulatorMain() {}

  /** Takes {@code --name=value} for the names in {@link Options#NAMES}. */
  public static void main(String[] arguments) throws InterruptedException {
    // A process of its own says what it does, not how; a library leaves that to its host.
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) {
      root.setLevel(Level.INFO);
    }
    ProviderSimulator simulator;
    try {
      simulator =
          ProviderSimulator.start(new Options(List.of(arguments), System.getenv()).settings());
    } catch (RuntimeException e) {
      LOG.error("not started: {}", e.getMessage());
      System.exit(1);
      return;
    }
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      simulator.close();
                      end.countDown();
                    }));
    LOG.info("answering on {}", simulator.uri());
    end.await();
  }
}
