package io.orderledger.order.tariff;

import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready before a tariff is known: until then every order would be turned away. */
@Component("tariffHealthIndicator")
final class TariffHealth implements HealthIndicator {

  private final TariffArchive archive;
  private final Clock clock;

  TariffHealth(TariffArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  @Override
  public Health health() {
    return archive
        .inForce(Almaty.dateOf(clock.instant()))
        .map(tariff -> Health.up().withDetail("edition", tariff.edition()).build())
        .orElseGet(
            () ->
                Health.outOfService()
                    .withDetail("problem", "delivery has published no tariff in force yet")
                    .build());
  }
}
