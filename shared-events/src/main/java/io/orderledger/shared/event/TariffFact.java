package io.orderledger.shared.event;

import java.time.Instant;

/** Facts of the delivery tariffs, on {@link Topic#TARIFFS}. */
public sealed interface TariffFact extends IntegrationEvent {

  /**
   * A tariff edition was published, whole. It is in force from its first day until the first day of
   * the edition after it; what was priced under it stays so (B-6.4).
   */
  @Wire(type = "io.orderledger.tariff.edition-published.v1", topic = Topic.TARIFFS)
  record TariffEditionPublished(TariffEdition tariff, Instant publishedAt) implements TariffFact {

    @Override
    public String key() {
      return tariff.edition();
    }
  }
}
