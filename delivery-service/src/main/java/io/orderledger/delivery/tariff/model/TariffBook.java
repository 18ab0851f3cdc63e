package io.orderledger.delivery.tariff.model;

import io.orderledger.shared.event.TariffEdition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All editions of the tariffs.
 *
 * @param editions from the oldest to the newest
 */
public record TariffBook(List<TariffEdition> editions) {

  public static final TariffBook EMPTY = new TariffBook(List.of());

  public TariffBook {
    editions = List.copyOf(editions);
  }

  public Optional<TariffEdition> find(String edition) {
    return editions.stream().filter(each -> each.edition().equals(edition)).findFirst();
  }

  /** The edition that holds on an Almaty day; empty before the first. */
  public Optional<TariffEdition> inForceOn(LocalDate day) {
    return editions.reversed().stream().filter(each -> !each.validFrom().isAfter(day)).findFirst();
  }

  /** An edition's last Almaty day; null while none follows it. */
  public @Nullable LocalDate validUntil(TariffEdition edition) {
    int next = editions.indexOf(edition) + 1;
    return next < editions.size() ? editions.get(next).validFrom().minusDays(1) : null;
  }

  TariffBook with(TariffEdition newest) {
    List<TariffEdition> more = new ArrayList<>(editions);
    more.add(newest);
    return new TariffBook(more);
  }
}
