package io.orderledger.local.launcher;

import io.orderledger.local.launcher.client.Addresses;
import io.orderledger.local.launcher.stack.CardProvider;
import io.orderledger.local.launcher.stack.Home;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and keeps it running. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Start everything, with the data of the last run, until Ctrl-C.")
final class Up implements Callable<Integer> {

  @Option(
      names = "--provider",
      description =
          "Whom the sellers are served by: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "STRIPE")
  CardProvider provider = CardProvider.STRIPE;

  @Override
  public Integer call() {
    if (LocalSystem.isRunning()) {
      System.out.println("Orderledger runs already: ./orderledger status says how it is.");
      return 0;
    }
    try (LocalSystem system = LocalSystem.start(provider)) {
      Addresses at = system.client().addresses();
      System.out.printf(
          """

            order-service     %1$s/openapi
            payment-service   %2$s/openapi
            delivery-service  %3$s/openapi
            returns-service   %4$s/openapi
            issuer            %5$s/.well-known/openid-configuration
            card provider     %6$s (%8$s)
            log               %7$s

          Demo users: alice, bob, carol (customers), oscar, olga (operators), audrey (auditor).
          Next: ./orderledger demo in another terminal. Ctrl-C stops in order.
          """,
          at.order(),
          at.payment(),
          at.delivery(),
          at.returns(),
          at.issuer(),
          at.provider(),
          Home.ofThisMachine().log(),
          provider);
      system.runUntilAsked();
      return 0;
    }
  }
}
