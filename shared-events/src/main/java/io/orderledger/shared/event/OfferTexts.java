package io.orderledger.shared.event;

/**
 * Where the texts can be read (B-4.4).
 *
 * @param offer URL of the offer
 * @param privacyPolicy URL of the privacy policy
 */
public record OfferTexts(String offer, String privacyPolicy) {}
