package io.orderledger.delivery.model;

import io.orderledger.shared.event.CarrierFact.Mishap;

/**
 * What happened to goods on the way, as far as it is known (B-7.8).
 *
 * @param document the reference of the act or the carrier's answer that says so
 * @param keptSilent whether the seller knew of it, or should have, and kept silent (B-7.5)
 * @param atBuyersRisk whether the buyer bears it
 */
public record Trouble(Mishap mishap, String document, boolean keptSilent, boolean atBuyersRisk) {}
