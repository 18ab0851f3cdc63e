package io.orderledger.order.tariff.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.LocalDate;

/**
 * When goods come that are ordered before they can be supplied (B-4.7).
 *
 * @param expectedOn Almaty day from which the seller expects to have them
 * @param promisedFrom first Almaty day on which they may come, counted from that day
 * @param promisedBy last Almaty day on which they come, counted from that day
 */
@Clause(ClauseId.B_4_7)
public record Supply(LocalDate expectedOn, LocalDate promisedFrom, LocalDate promisedBy) {}
