package io.orderledger.shared.event;

/**
 * What holds after the goods are handed over or the service is rendered.
 *
 * @param businessBuyersReturnToo whether legal entities and sole proprietors have the contractual
 *     days of B-9.1 as well (B-2.10)
 * @param claimAnswerDays calendar days in which a claim is answered (B-13, A-6.3)
 * @param claimClockStops whether asking for more material stops that term until it arrives (B-13)
 */
public record AftermathTerms(
    boolean businessBuyersReturnToo, int claimAnswerDays, boolean claimClockStops) {

  public static final AftermathTerms WHEN_SILENT = new AftermathTerms(false, 10, true);
}
