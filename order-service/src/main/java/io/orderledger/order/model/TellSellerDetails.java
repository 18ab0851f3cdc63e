package io.orderledger.order.model;

import io.orderledger.shared.event.SellerDetails;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Notifies an open order's buyer of the seller's changed details; one that has ended is
 * left as it is.
 *
 * @param changedOn the Almaty day on which they changed
 */
public record TellSellerDetails(SellerDetails details, LocalDate changedOn, Instant at)
    implements OrderCommand.OfDetails {}
