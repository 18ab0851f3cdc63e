package io.orderledger.local.launcher;

import io.orderledger.local.launcher.client.UnexpectedAnswer;
import io.orderledger.local.launcher.client.Unreachable;
import io.orderledger.local.launcher.stack.Home;
import io.orderledger.local.launcher.stack.PortTaken;
import io.orderledger.local.launcher.terminal.Colour;
import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command {@code ./orderledger}. */
@Command(
    name = "orderledger",
    mixinStandardHelpOptions = true,
    version = "Orderledger 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    description =
        "An order's whole legal life on this machine: real PostgreSQL, real Kafka, four"
            + " services, a card provider and an issuer, in one process.",
    footer = {
      "",
      "Data is kept in .orderledger beside this script (ORDERLEDGER_HOME moves it).",
      "Ports: ORDERLEDGER_ORDER_PORT (8081), …_PAYMENT_PORT (8082), …_DELIVERY_PORT (8083),",
      "…_RETURNS_PORT (8084), …_ISSUER_PORT (8080), …_PROVIDER_PORT (8085),",
      "…_POSTGRES_PORT (5433), …_KAFKA_PORT (9092).",
      "Exit codes: 0 done, 1 something does not hold, 2 wrong usage, 69 something is missing."
    },
    subcommands = {
      Up.class,
      DemoCommand.class,
      HistoryCommand.class,
      VerifyCommand.class,
      StatusCommand.class,
      Down.class,
      Reset.class
    })
public final class Main {

  private Main() {}

  /** Runs one command and exits: threads of embedded servers must not keep a failed one alive. */
  public static void main(String... arguments) {
    System.setProperty("orderledger.log", Home.ofThisMachine().log().toString());
    // Logs are configured once for all parts, by logback.xml.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    // Before threads log side by side; Tomcat logs through java.util.logging.
    LoggerFactory.getILoggerFactory();
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    ServiceLoader.load(Benchmark.class)
        .forEach(benchmark -> commandLine.addSubcommand("bench", benchmark));
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
        .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
  }

  private static int explain(Exception failure) {
    switch (failure) {
      case PortTaken taken -> System.err.println(taken.getMessage());
      case Unreachable away ->
          System.err.println(
              away.getMessage() + "\nIs it running? ./orderledger up starts everything.");
      case UnexpectedAnswer answer ->
          System.err.println(Colour.RED.of(String.valueOf(answer.getMessage())));
      default -> {
        System.err.println(Colour.RED.of(failure.toString()));
        System.err.println("The log says more: " + Home.ofThisMachine().log());
        LoggerFactory.getLogger(Main.class).error("The command failed.", failure);
      }
    }
    return 1;
  }
}
