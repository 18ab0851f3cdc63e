package io.orderledger.order.details.model;

import io.orderledger.shared.event.SellerDetails;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The seller's details are others now.
 *
 * @param changedOn the Almaty day on which they changed
 * @param recordedBy an id of the staff
 */
public record ChangeSellerDetails(
    String sellerId, SellerDetails details, LocalDate changedOn, String recordedBy, Instant at) {}
