package io.orderledger.order.model;

import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The buyer notifies the seller of another contact.
 *
 * @param changedOn the Almaty day on which it changed
 */
public record ChangeContact(@Personal Contact contact, LocalDate changedOn, Instant at)
    implements OrderCommand.OfDetails {}
