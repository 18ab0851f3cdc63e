package io.orderledger.payment.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that is not settled, without what it said.
 *
 * @param orderNumber null while it is not known
 */
record ReceiptLine(
    long id,
    String provider,
    String account,
    String eventId,
    ReceiptState state,
    @Nullable String orderNumber,
    Instant receivedAt) {}
