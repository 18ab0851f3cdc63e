package io.orderledger.order.model;

import java.time.Instant;

/**
 * The buyer is proven not to have been told of a shortage, and was told anew: the time to choose
 * counts from then (B-15.4).
 *
 * @param edit the shortage's
 * @param toldAt when the notice went out that nobody rebutted
 */
public record RestartShortageTerm(int edit, Instant toldAt, Instant at)
    implements OrderCommand.OfNotice {}
