package io.orderledger.delivery.model;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Free storage ends on another day: days of force majeure do not count in it (B-6.5, B-12.1).
 *
 * @param freeUntil last Almaty day of free storage from now on
 */
public record StorageRecounted(
    OrderNumber orderNumber, String shipmentId, LocalDate freeUntil, Instant at)
    implements DeliveryEvent.OfForceMajeure {}
