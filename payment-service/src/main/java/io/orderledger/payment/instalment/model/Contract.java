package io.orderledger.payment.instalment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;

/**
 * What the bank approved. The bank's interest is between it and the buyer and stands nowhere here.
 *
 * @param number the bank's
 * @param months over which the buyer pays it back
 * @param principal what the bank pays the seller for the buyer
 * @param validUntil the moment from which the bank pays no more unless the goods have left
 */
@Clause({ClauseId.B_3_14, ClauseId.B_5_8})
public record Contract(String number, int months, Tenge principal, Instant validUntil) {}
