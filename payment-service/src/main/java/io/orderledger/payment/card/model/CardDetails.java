package io.orderledger.payment.card.model;

import io.orderledger.shared.personal.PersonalText;

/**
 * What of a saved card belongs to its holder. There is no card number among it, and none can be
 * made of it (B-5.3).
 *
 * @param token what the provider charges the card by
 * @param holder what the provider knows the customer by, together with the token
 * @param lastFour digits of the number
 */
public record CardDetails(PersonalText token, PersonalText holder, PersonalText lastFour) {}
