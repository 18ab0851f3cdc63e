package io.orderledger.delivery.model;

import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Whom the goods are for.
 *
 * @param address where the courier goes; null for pickup
 */
public record Recipient(PersonalText name, PersonalText phone, @Nullable PersonalText address) {

  /** As the order says; null when it names nobody. */
  public static @Nullable Recipient of(OrderFact.@Nullable Recipient told) {
    return told == null ? null : new Recipient(told.name(), told.phone(), told.address());
  }
}
