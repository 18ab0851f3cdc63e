package io.orderledger.order.model;

import io.orderledger.shared.event.CarrierFact.Mishap;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;

/** Goods do not come: something happened to them on the way, at the seller's risk (B-7.8). */
public record GivingUpRecorded(
    OrderNumber orderNumber, String shipmentId, Mishap mishap, Instant at)
    implements OrderEvent.OnTheWay {}
