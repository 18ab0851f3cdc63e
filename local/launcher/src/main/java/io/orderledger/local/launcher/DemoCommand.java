package io.orderledger.local.launcher;

import io.orderledger.local.launcher.demo.Demo;
import io.orderledger.local.launcher.demo.Mailbag;
import io.orderledger.local.launcher.history.OrderHistory;
import io.orderledger.local.launcher.history.TimelinePage;
import io.orderledger.local.launcher.stack.CardProvider;
import io.orderledger.local.launcher.stack.Home;
import io.orderledger.local.launcher.terminal.Colour;
import io.orderledger.local.launcher.verify.Verification;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs orders through their lives. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Run mixed lifecycles through public HTTP and the provider's signed webhooks: bought and"
          + " delivered, collected, cancelled before capture, refused at the door, one of two"
          + " returned, payment failed and retried, with webhooks that come twice and out of"
          + " order.",
      "Ends with one order's timeline, the ledger's sum and a full replay against the projections."
    })
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--orders",
      description = "How many orders (default: ${DEFAULT-VALUE}).",
      defaultValue = "26")
  int orders;

  @Option(
      names = "--seed",
      description = "Decides every choice (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  long seed;

  @Option(
      names = "--at-once",
      description = "How many orders are under way at a time (default: ${DEFAULT-VALUE}).",
      defaultValue = "8")
  int atOnce;

  @Option(
      names = "--provider",
      description = {
        "Whom the sellers are served by: ${COMPLETION-CANDIDATES} (default: who serves them"
            + " already, else STRIPE).",
        "Stripe alone tells of disputes, and Halyk keeps no cards: such lives are left out then."
      })
  @Nullable CardProvider provider;

  @Option(names = "--exit", description = "Stop what the demo started when it is over.")
  boolean exit;

  @Override
  public Integer call() {
    boolean running = LocalSystem.isRunning();
    CardProvider present = running ? CardProvider.of(Home.ofThisMachine()) : wished();
    if (provider != null && provider != present) {
      System.err.println(
          "Orderledger runs with " + present + ": ./orderledger down ends it, then try again.");
      return CommandLine.ExitCode.USAGE;
    }
    try (LocalSystem system = running ? LocalSystem.running() : LocalSystem.start(present)) {
      Demo demo = new Demo(system.client(), System.out, present.lacks());
      Demo.Outcome outcome = demo.run(orders, seed, atOnce);
      demo.report(outcome);
      if (outcome.told() != null) {
        System.out.println();
        new TimelinePage(System.out)
            .timeline(outcome.told(), new OrderHistory(system.client()).timeline(outcome.told()));
      }
      System.out.println();
      new Mailbag(system.client(), Home.ofThisMachine().mail(), System.out)
          .report(outcome.lived().values().stream().flatMap(List::stream).toList());
      boolean holds = new Verification(system.client(), System.out).run();
      boolean isGood = holds && outcome.failures().isEmpty();
      System.out.println(
          isGood
              ? Colour.GREEN.of("All " + orders + " orders lived their lives, and all of it holds.")
              : Colour.RED.of("Something does not hold: see above."));
      if (system.isOurs() && !exit) {
        System.out.println("Still running; look around. Ctrl-C stops in order.");
        system.runUntilAsked();
      }
      return isGood ? 0 : 1;
    }
  }

  private CardProvider wished() {
    return provider == null ? CardProvider.STRIPE : provider;
  }
}
