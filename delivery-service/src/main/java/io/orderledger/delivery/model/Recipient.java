package io.orderledger.delivery.model;

import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Whom the goods are for.
 *
 * @param address where the courier goes; null for pickup
 */
public record Recipient(PersonalText name, PersonalText phone, @Nullable PersonalText address) {}
