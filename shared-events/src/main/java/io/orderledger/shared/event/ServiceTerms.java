package io.orderledger.shared.event;

/**
 * What is peculiar to services; a seller of goods states it and nobody asks.
 *
 * @param terminationNoticeBusinessDays between the written notice and the wished date
 * @param objectionBusinessDays for objections after the service was rendered; silence then means
 *     accepted in full
 */
public record ServiceTerms(int terminationNoticeBusinessDays, int objectionBusinessDays) {

  public static final ServiceTerms WHEN_SILENT = new ServiceTerms(15, 2);
}
