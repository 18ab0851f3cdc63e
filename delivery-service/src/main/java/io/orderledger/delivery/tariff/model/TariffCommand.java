package io.orderledger.delivery.tariff.model;

import io.orderledger.shared.event.TariffEdition;
import java.time.Instant;

/** What the book of tariffs is asked. */
public sealed interface TariffCommand {

  /** Publishes an edition that {@link TariffRules} found no fault with. */
  record PublishTariff(TariffEdition tariff, Instant at) implements TariffCommand {}
}
