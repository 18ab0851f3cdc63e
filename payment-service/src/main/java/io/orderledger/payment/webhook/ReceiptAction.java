package io.orderledger.payment.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What a person ordered about a webhook, on record for good.
 *
 * @param kind {@code redrive} or {@code dismissal}
 * @param requestedBy subject of the person
 */
record ReceiptAction(
    long id,
    long receiptId,
    @Schema(example = "redrive") String kind,
    String reason,
    String requestedBy,
    Instant requestedAt) {}
