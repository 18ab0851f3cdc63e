package io.orderledger.order.tariff.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.tariff.model.DeliveryCost.Charged;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.CostPart;
import io.orderledger.shared.event.OrderFact.CostReason;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.event.TariffEdition.DeliveryOption;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.event.TariffEdition.PricedOption;
import io.orderledger.shared.event.TariffEdition.Rate;
import io.orderledger.shared.event.TariffEdition.Transit;
import io.orderledger.shared.event.TariffEdition.Zone;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every delivery's cost; {@code -Dseed=…} repeats a run. */
class DeliveryCostLawsTest {

  private static final int RUNS = 20_000;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  private Tenge price() {
    return Tenge.of(random.nextInt(4) == 0 ? 0 : random.nextInt(20_000));
  }

  private TariffEdition edition() {
    List<PricedOption> options =
        Stream.of(DeliveryOption.values()).map(each -> new PricedOption(each, price())).toList();
    Rate rate =
        new Rate(
            DeliveryMethod.COURIER,
            price(),
            random.nextInt(50_000),
            price(),
            price(),
            price(),
            options,
            new Transit(1, 3, random.nextBoolean()));
    Zone zone = new Zone("home", "Home", List.of(new Place("KZ", null, null)), List.of(rate));
    return new TariffEdition("2026-01", LocalDate.of(2026, 1, 1), "home", List.of(zone), List.of());
  }

  private WantedDelivery wanted() {
    Set<DeliveryOption> options = EnumSet.noneOf(DeliveryOption.class);
    Stream.of(DeliveryOption.values()).filter(_ -> random.nextBoolean()).forEach(options::add);
    return new WantedDelivery(DeliveryMethod.COURIER, null, null, random.nextInt(30), options);
  }

  @Test
  @Clause(ClauseId.B_6_4)
  void no_delivery_breaks_the_laws_of_its_cost() {
    for (int run = 0; run < RUNS; run++) {
      TariffEdition edition = edition();
      WantedDelivery wanted = wanted();
      Goods goods = new Goods(random.nextLong(1_000_000_000), random.nextInt(100));
      Goods heavier =
          new Goods(
              goods.grams() + random.nextLong(100_000), goods.oversizePieces() + random.nextInt(3));

      Charged cost = (Charged) DeliveryCosts.of(edition, wanted, goods);
      Charged more = (Charged) DeliveryCosts.of(edition, wanted, heavier);

      String which = "seed " + seed + ", run " + run;
      assertThat(cost.total().amount())
          .as("the parts add up, " + which)
          .isEqualTo(cost.parts().stream().mapToLong(part -> part.amount().amount()).sum());
      assertThat(cost.parts())
          .as("never negative, " + which)
          .noneMatch(part -> part.amount().isNegative());
      assertThat(cost.parts().stream().map(CostPart::reason))
          .as("each reason once, the base first, " + which)
          .doesNotHaveDuplicates()
          .first()
          .isEqualTo(CostReason.BASE);
      assertThat(more.total())
          .as("more weight never costs less, " + which)
          .isGreaterThanOrEqualTo(cost.total());
    }
  }
}
