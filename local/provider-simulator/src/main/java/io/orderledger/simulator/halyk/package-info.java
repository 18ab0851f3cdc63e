/**
 * Halyk ePay as its documentation describes it: tokens, a page to pay on, two-stage payments,
 * cancellation, refunds, the state of an invoice, and callbacks that nobody signs. Source:
 * epayment.kz/docs; what it leaves open is decided here and named in docs/payment-providers.md.
 */
@NullMarked
package io.orderledger.simulator.halyk;

import org.jspecify.annotations.NullMarked;
