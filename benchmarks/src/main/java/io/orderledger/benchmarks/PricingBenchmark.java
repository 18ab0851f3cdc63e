package io.orderledger.benchmarks;

import io.orderledger.order.pricing.model.Cart;
import io.orderledger.order.pricing.model.PricingTerms;
import io.orderledger.order.pricing.model.PromotionSet;
import io.orderledger.order.pricing.model.Quoting;
import io.orderledger.order.pricing.model.Scope;
import io.orderledger.order.pricing.model.Uses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prices a full cart again and again, on one thread, without database or network. */
@Command(
    name = "pricing",
    mixinStandardHelpOptions = true,
    description = {
      "Milliseconds to price 50 lines with three codes, of which some hundred promotions may apply,"
          + " among 1,000 and among 10,000 promotions in force.",
      "pricing_p50_ms_1000_partial has a stackable discount on some of the goods only, which is"
          + " more to reckon with."
    })
final class PricingBenchmark implements Callable<Integer> {

  private static final double MILLIS = 1e6;
  private static final PricingTerms TERMS = new PricingTerms(10);

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there as JSON.")
  @Nullable Path json;

  @Option(
      names = "--quotes",
      defaultValue = "3000",
      description = "How many quotes of each kind, after as many to warm up (${DEFAULT-VALUE}).")
  int quotes;

  @Override
  public Integer call() {
    Figures figures = new Figures();
    measure(figures, "1000", PricingShop.promotions(1_000, Scope.ALL));
    measure(figures, "10000", PricingShop.promotions(10_000, Scope.ALL));
    measure(figures, "1000_partial", PricingShop.promotions(1_000, Scope.categories("C1", "C2")));
    figures.write("pricing", json);
    return 0;
  }

  private void measure(Figures figures, String name, PromotionSet promotions) {
    latencies(promotions);
    List<Double> latencies = latencies(promotions);
    figures.add("pricing_p50_ms_" + name, Load.percentile(latencies, 0.50));
    figures.add("pricing_p99_ms_" + name, Load.percentile(latencies, 0.99));
  }

  private List<Double> latencies(PromotionSet promotions) {
    Cart cart = PricingShop.cart();
    List<Double> latencies = new ArrayList<>(quotes);
    for (int i = 0; i < quotes; i++) {
      long begun = System.nanoTime();
      if (Quoting.quote(promotions, TERMS, cart, Uses.NONE).lines().size() != PricingShop.LINES) {
        throw new IllegalStateException("A quote without its lines.");
      }
      latencies.add((System.nanoTime() - begun) / MILLIS);
    }
    return latencies;
  }
}
