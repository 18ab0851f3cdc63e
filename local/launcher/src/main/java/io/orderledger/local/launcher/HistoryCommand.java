package io.orderledger.local.launcher;

import io.orderledger.local.launcher.history.OrderHistory;
import io.orderledger.local.launcher.history.TimelinePage;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what happened to an order, and what it was at any moment. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description =
        "The merged timeline of an order, or its state as of a moment, rebuilt from events.")
final class HistoryCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ORDER", description = "The order's number, for example K7Q-M2X-9DF.")
  String order = "";

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description = "A moment (RFC 3339): show each service's state as of then.")
  @Nullable Instant asOf;

  @Override
  public Integer call() {
    Optional<OrderNumber> number = OrderNumber.parse(order);
    if (number.isEmpty()) {
      System.err.println(
          order + " is no order number: its check character does not fit. Was it mistyped?");
      return 2;
    }
    try (LocalSystem system = LocalSystem.running()) {
      OrderHistory history = new OrderHistory(system.client());
      TimelinePage page = new TimelinePage(System.out);
      String canonical = number.get().value();
      if (asOf != null) {
        page.states(history.states(canonical, asOf));
        return 0;
      }
      List<OrderHistory.Entry> entries = history.timeline(canonical);
      if (entries.isEmpty()) {
        System.err.println("No service knows an order " + canonical + '.');
        return 1;
      }
      page.timeline(canonical, entries);
      return 0;
    }
  }
}
