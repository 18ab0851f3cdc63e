package io.orderledger.payment.provider;

import java.time.Duration;

/**
 * In what providers differ.
 *
 * @param keysLast how long a key protects from doing a thing twice
 * @param signsNotifications whether a signature covers what a notification says; where none does it
 *     is a hint, and the provider is asked
 * @param datesNotifications whether a notification's signature covers its moment, so that an old
 *     one can be told from a new one
 * @param asksFirst whether we are asked before money is held
 * @param keepsCards whether it keeps cards that pay again, in a {@link CardVault}
 * @param refusesForGood whether a refusal ends the intent: to try again takes another attempt
 */
public record Capabilities(
    Duration keysLast,
    boolean signsNotifications,
    boolean datesNotifications,
    boolean asksFirst,
    boolean keepsCards,
    boolean refusesForGood) {}
