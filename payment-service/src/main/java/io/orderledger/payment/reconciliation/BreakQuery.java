package io.orderledger.payment.reconciliation;

import io.orderledger.payment.reconciliation.model.Break;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which breaks are asked for; null for any.
 *
 * @param day Almaty day
 */
record BreakQuery(
    @Nullable LocalDate day,
    Break.@Nullable Kind kind,
    BreakLine.@Nullable State state,
    @Nullable String provider) {}
