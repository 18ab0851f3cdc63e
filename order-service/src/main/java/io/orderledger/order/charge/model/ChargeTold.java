package io.orderledger.order.charge.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Payment told of a charge to come: the event, and the command that makes it.
 *
 * @param on the Almaty date of the charge
 */
public record ChargeTold(
    OrderNumber orderNumber, Tenge amount, LocalDate on, Instant announcedAt) {}
