package io.orderledger.delivery.tariff.model;

import io.orderledger.shared.event.TariffEdition;
import java.time.Instant;

/** What happened to the book of tariffs. */
public sealed interface TariffEvent {

  /** The edition is public, and in force from its first day until the next edition's. */
  record TariffPublished(TariffEdition tariff, Instant at) implements TariffEvent {}
}
