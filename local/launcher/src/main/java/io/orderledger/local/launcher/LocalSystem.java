package io.orderledger.local.launcher;

import io.orderledger.local.launcher.client.Addresses;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Unreachable;
import io.orderledger.local.launcher.stack.CardProvider;
import io.orderledger.local.launcher.stack.Home;
import io.orderledger.local.launcher.stack.LocalStack;
import io.orderledger.local.launcher.stack.Ports;
import io.orderledger.local.launcher.terminal.Colour;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The system that a command works with: the one that runs already, or one that it starts. */
public final class LocalSystem implements AutoCloseable {

  private final @Nullable LocalStack started;
  private final Orderledger client;

  private LocalSystem(@Nullable LocalStack started, Addresses addresses) {
    this.started = started;
    this.client = new Orderledger(addresses, demoSecret());
  }

  /**
   * The running one, wherever it runs (in this machine's process, or in containers), or a new one.
   */
  public static LocalSystem runningOrStarted() {
    return isRunning() ? running() : start();
  }

  public static LocalSystem running() {
    return new LocalSystem(null, Addresses.ofThisMachine());
  }

  /** Starts it, telling what starts. */
  public static LocalSystem start() {
    return start(CardProvider.STRIPE);
  }

  /** Starts it with a provider of card payments. */
  static LocalSystem start(CardProvider cards) {
    Instant begun = Instant.now();
    System.out.println(
        "Starting PostgreSQL, Kafka, issuer, provider simulator and four services …");
    LocalStack stack =
        LocalStack.start(
            Home.ofThisMachine(),
            Ports.ofThisMachine(),
            cards,
            (part, took) ->
                System.out.println(
                    Colour.DIM.of(
                        "  %-20s ready after %.1f s".formatted(part, took.toMillis() / 1000.0))));
    stopInOrderWhenAsked(stack);
    System.out.printf(
        "%s after %.1f s%n",
        Colour.GREEN.of("Ready"), Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    return new LocalSystem(stack, stack.addresses());
  }

  static boolean isRunning() {
    try (Orderledger probe = new Orderledger(Addresses.ofThisMachine(), demoSecret())) {
      return probe.open(probe.addresses().order(), "/actuator/health/readiness").isSuccess();
    } catch (Unreachable nobody) {
      return false;
    }
  }

  public Orderledger client() {
    return client;
  }

  /** Whether this command started it, so that it ends with it. */
  public boolean isOurs() {
    return started != null;
  }

  private static String demoSecret() {
    return Optional.ofNullable(System.getenv("ORDERLEDGER_DEMO_SECRET"))
        .orElse(LocalStack.DEMO_SECRET);
  }

  /** Waits until the process is asked to end (Ctrl-C, kill); never returns. */
  void runUntilAsked() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** However the process ends, short of kill -9, what it started stops in order. */
  private static void stopInOrderWhenAsked(LocalStack stack) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (stack.isRunning()) {
                    System.out.println("\nStopping in order …");
                    stack.close();
                    System.out.println("Stopped.");
                  }
                },
                "stop"));
  }

  @Override
  public void close() {
    client.close();
    if (started != null) {
      started.close();
    }
  }
}
