package io.orderledger.order.pricing.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A purchased certificate: a means of payment, not a discount (B-3.4).
 *
 * @param balance what is left on it
 * @param validThrough its last Almaty day
 * @param holder the only customer who may pay with it; null for a bearer's
 */
@Clause(ClauseId.B_3_4)
public record Certificate(
    String number, Tenge balance, LocalDate validThrough, @Nullable String holder) {}
