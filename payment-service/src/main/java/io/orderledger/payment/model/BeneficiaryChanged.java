package io.orderledger.payment.model;

import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;

/**
 * The order's invoice, and those that replace it, are paid to somebody or somewhere else from now
 * on; what was paid on the details of before is paid.
 */
public record BeneficiaryChanged(
    OrderNumber orderNumber, Invoice.Beneficiary beneficiary, Instant at)
    implements PaymentEvent.InvoiceEvent {}
