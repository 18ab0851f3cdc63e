package io.orderledger.delivery.model;

import io.orderledger.shared.personal.PersonalText;

/** The single-use code that the buyer shows at the pickup point (B-1.12). */
public record PickupCode(PersonalText digits) {}
