package io.orderledger.order.tariff.model;

import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.OrderFact.CostPart;
import io.orderledger.shared.event.OrderFact.CostReason;
import io.orderledger.shared.event.TariffEdition.Transit;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a delivery costs, or why there is none. */
public sealed interface DeliveryCost {

  /**
   * It can be had.
   *
   * @param zone of the tariff edition
   * @param parts the base price, and every other reason that costs something
   * @param carriage how a carrier brings the goods; null where none does
   */
  record Charged(String zone, List<CostPart> parts, Transit transit, @Nullable Carriage carriage)
      implements DeliveryCost {

    public Charged {
      parts = List.copyOf(parts);
    }

    /** Without a carrier. */
    public Charged(String zone, List<CostPart> parts, Transit transit) {
      this(zone, parts, transit, null);
    }

    public Tenge total() {
      return Tenge.sum(parts.stream().map(CostPart::amount).toList());
    }

    Charged by(Carriage how) {
      return new Charged(zone, parts, transit, how);
    }

    /** The same with no more than that for the base: what the contract itself names prevails. */
    public Charged withBaseAtMost(Tenge most) {
      return new Charged(
          zone,
          parts.stream()
              .map(
                  part ->
                      part.reason() == CostReason.BASE
                          ? new CostPart(CostReason.BASE, part.amount().min(most))
                          : part)
              .toList(),
          transit,
          carriage);
    }
  }

  /**
   * It cannot be had.
   *
   * @param refusal its field is a component of the wanted delivery
   */
  record Refused(Refusal refusal) implements DeliveryCost {}
}
