package io.orderledger.payment.model;

import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order's rights passed to another person (B-15.6).
 *
 * @param customerId whose it is now
 * @param payer whom an invoice is made out to; null for a natural person, and when nobody can read
 *     it any more
 */
public record NoteAssignment(
    @PersonId String customerId,
    @Personal(purpose = "payment") Invoice.@Nullable Payer payer,
    Instant at)
    implements PaymentCommand.OwnerFact {}
