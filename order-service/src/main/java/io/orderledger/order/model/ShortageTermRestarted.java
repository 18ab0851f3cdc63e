package io.orderledger.order.model;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;

/**
 * The time to choose what to do about missing goods counts anew, since the buyer was not told
 * before (B-15.4).
 *
 * @param edit the shortage's
 * @param toldAt when the buyer was told anew
 * @param answerBy how long the buyer may choose from now on
 */
public record ShortageTermRestarted(
    OrderNumber orderNumber, int edit, Instant toldAt, Instant answerBy, Instant at)
    implements OrderEvent.OfNotice {}
