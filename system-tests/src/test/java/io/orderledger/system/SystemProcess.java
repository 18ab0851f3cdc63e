package io.orderledger.system;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Unreachable;
import io.orderledger.local.launcher.stack.CardProvider;
import io.orderledger.local.launcher.stack.Home;
import io.orderledger.local.launcher.stack.LocalStack;
import io.orderledger.local.launcher.stack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The launcher's {@code up} as a process of its own, which can be killed: with it go all services,
 * Kafka, the provider and the issuer; PostgreSQL is a process apart.
 */
final class SystemProcess implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);

  private final Home home = Folders.newHome();
  private final Ports ports = Ports.free();
  private final CardProvider cards;
  private Process process;

  SystemProcess() throws IOException, InterruptedException {
    this(CardProvider.STRIPE);
  }

  SystemProcess(CardProvider cards) throws IOException, InterruptedException {
    this.cards = cards;
    this.process = start();
  }

  /** Where it keeps its data. */
  Home home() {
    return home;
  }

  /** A client of it; it stays valid over restarts. */
  Orderledger client() {
    return new Orderledger(ports.addresses(), LocalStack.DEMO_SECRET);
  }

  void kill9() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Kills the database's postmaster under the running services. */
  void killPostgres9() throws IOException {
    try (var lines = Files.lines(home.postgres().resolve("data/postmaster.pid"))) {
      long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
  }

  void startAgain() throws IOException, InterruptedException {
    process = start();
  }

  private Process start() throws IOException, InterruptedException {
    ProcessBuilder up =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx900m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "io.orderledger.local.launcher.Main",
            "up",
            "--provider",
            cards.name().toLowerCase(Locale.ROOT));
    up.environment().putAll(environment());
    Path said = home.folder().resolve("said.txt");
    up.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
    Process started = up.start();
    for (Instant end = Instant.now().plus(START); !isReady(); Thread.sleep(100)) {
      if (!started.isAlive() || Instant.now().isAfter(end)) {
        started.destroyForcibly();
        throw new IllegalStateException("It does not start: " + Files.readString(said));
      }
    }
    return started;
  }

  private Map<String, String> environment() {
    return Map.of(
        "ORDERLEDGER_HOME", home.folder().toString(),
        "ORDERLEDGER_ORDER_PORT", "" + ports.order(),
        "ORDERLEDGER_PAYMENT_PORT", "" + ports.payment(),
        "ORDERLEDGER_DELIVERY_PORT", "" + ports.delivery(),
        "ORDERLEDGER_RETURNS_PORT", "" + ports.returns(),
        "ORDERLEDGER_ISSUER_PORT", "" + ports.issuer(),
        "ORDERLEDGER_PROVIDER_PORT", "" + ports.provider(),
        "ORDERLEDGER_POSTGRES_PORT", "" + ports.postgres(),
        "ORDERLEDGER_KAFKA_PORT", "" + ports.kafka(),
        "ORDERLEDGER_MAIL_PORT", "" + ports.mail());
  }

  private boolean isReady() {
    try (Orderledger probe = client()) {
      return probe.addresses().services().values().stream()
          .allMatch(service -> probe.open(service, "/actuator/health/readiness").isSuccess());
    } catch (Unreachable notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(60, TimeUnit.SECONDS).exceptionally(stuck -> kill()).join();
    home.remove();
  }

  private Process kill() {
    return process.destroyForcibly().onExit().join();
  }
}
