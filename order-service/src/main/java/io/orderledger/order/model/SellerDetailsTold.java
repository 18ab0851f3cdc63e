package io.orderledger.order.model;

import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * For this order the seller's details are these from now on; what was done on those of before
 * stands.
 *
 * @param changedOn the Almaty day on which they changed
 * @param inTime whether it was notified within the business days that the contract gives
 */
public record SellerDetailsTold(
    OrderNumber orderNumber, SellerDetails details, LocalDate changedOn, boolean inTime, Instant at)
    implements OrderEvent.OfDetails {}
