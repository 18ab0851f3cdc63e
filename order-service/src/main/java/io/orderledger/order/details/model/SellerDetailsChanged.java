package io.orderledger.order.details.model;

import io.orderledger.shared.event.SellerDetails;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The seller's details changed; each open order's buyer is notified of it, and for the order they
 * take effect with that.
 *
 * @param changedOn the Almaty day on which they changed
 * @param recordedBy an id of the staff
 */
public record SellerDetailsChanged(
    String sellerId, SellerDetails details, LocalDate changedOn, String recordedBy, Instant at) {}
