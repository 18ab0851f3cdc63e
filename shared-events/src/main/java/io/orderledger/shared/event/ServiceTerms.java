package io.orderledger.shared.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is peculiar to services; a seller of goods states it and nobody asks.
 *
 * @param terminationNoticeBusinessDays between the written notice and the wished date
 * @param objectionBusinessDays for objections after the service was rendered; silence then means
 *     accepted in full
 * @param acceptance whether its orders are rendered and accepted, instead of left for the buyer and
 *     handed over; null when they are not, as in editions of before there was acceptance
 */
public record ServiceTerms(
    int terminationNoticeBusinessDays,
    int objectionBusinessDays,
    // Left out when there is none: what was said of older editions stays as it was said.
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean acceptance) {

  public static final ServiceTerms WHEN_SILENT = new ServiceTerms(15, 2);

  /** Of a seller whose orders are handed over. */
  public ServiceTerms(int terminationNoticeBusinessDays, int objectionBusinessDays) {
    this(terminationNoticeBusinessDays, objectionBusinessDays, null);
  }

  /** Whether orders of the edition complete by acceptance. */
  public boolean renders() {
    return Boolean.TRUE.equals(acceptance);
  }
}
