package io.orderledger.payment.model;

import java.time.Instant;

/** The seller's details are others, and the buyer was notified: who is paid, and where. */
public record ChangeBeneficiary(Invoice.Beneficiary beneficiary, Instant at)
    implements PaymentCommand.InvoiceFact {}
