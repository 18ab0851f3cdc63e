package io.orderledger.order.model;

import io.orderledger.shared.event.CarrierFact.Mishap;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods do not come: something happened to them on the way, at the seller's risk (B-7.8).
 *
 * @param now the order as it stands; null for one of before prices were recorded with their inputs
 */
public record RecordGivingUp(
    String shipmentId, Mishap mishap, @Nullable OrderContent now, Instant at)
    implements OrderCommand.OnTheWay {}
