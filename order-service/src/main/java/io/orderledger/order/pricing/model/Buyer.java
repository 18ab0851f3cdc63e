package io.orderledger.order.pricing.model;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who buys, as far as promotions ask.
 *
 * @param subject the customer, as tokens name them
 * @param address an opaque key of the address, the same for the same place; null when not known
 * @param device an opaque key of the device; null when not known
 * @param circumstances where, how and as what they buy; what is not there is not known
 */
public record Buyer(
    String subject,
    @Nullable String address,
    @Nullable String device,
    Map<Facet, Set<String>> circumstances) {

  public Buyer {
    circumstances =
        circumstances.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
  }

  Set<String> of(Facet facet) {
    return circumstances.getOrDefault(facet, Set.of());
  }
}
