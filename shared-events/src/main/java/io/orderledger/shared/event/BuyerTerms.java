package io.orderledger.shared.event;

/**
 * Who may buy.
 *
 * @param smallestAge full years a natural person needs (B-1.3: 14; A-acceptance: 18)
 * @param ageOfConsent full years from which no legal representative has to place the order or to
 *     consent (B-1.3.2)
 * @param entitiesMayBuy whether legal entities and sole proprietors buy too (B-1.3); services are
 *     for natural persons only (A-acceptance)
 * @param participantMayBeNamed whether somebody else than the client may take part (A-acceptance)
 */
public record BuyerTerms(
    int smallestAge, int ageOfConsent, boolean entitiesMayBuy, boolean participantMayBeNamed) {

  public static final BuyerTerms WHEN_SILENT = new BuyerTerms(14, 18, true, false);
}
