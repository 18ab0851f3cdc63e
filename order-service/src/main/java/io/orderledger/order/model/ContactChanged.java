package io.orderledger.order.model;

import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The buyer is reached otherwise from now on; what was sent before stands.
 *
 * @param contact null after the person was erased
 * @param changedOn the Almaty day on which it changed
 * @param inTime whether it was notified within the business days that the contract gives
 */
public record ContactChanged(
    OrderNumber orderNumber,
    @PersonId String customerId,
    @Personal @Nullable Contact contact,
    LocalDate changedOn,
    boolean inTime,
    Instant at)
    implements OrderEvent.OfDetails {}
