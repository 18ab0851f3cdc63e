package io.orderledger.order.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter that could not be put into words, or waits behind such a one.
 *
 * @param logIndex of the event that calls for it
 * @param about the order's number, or the person a message is for
 * @param reason what failed, and where; no personal data
 * @param writtenAt when it was asked for after all; null while it is parked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParkedLetter(
    @Schema(example = "4711") long logIndex,
    @Schema(example = "00A-Y5D-NT0") String about,
    String reason,
    Instant parkedAt,
    @Nullable Instant writtenAt) {}
