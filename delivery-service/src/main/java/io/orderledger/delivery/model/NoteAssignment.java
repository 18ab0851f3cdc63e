package io.orderledger.delivery.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order's rights passed to another person (B-15.6).
 *
 * @param customerId whose it is now
 * @param recipient who receives what is not handed over; null when nobody is named
 * @param code opens the shelf from now on, for all goods that wait there
 * @param codeCheck keyed hash of the code, hex
 */
public record NoteAssignment(
    String customerId, @Nullable Recipient recipient, PickupCode code, String codeCheck, Instant at)
    implements DeliveryCommand.OfAssignment {}
