/**
 * Halyk ePay. Source: epayment.kz/docs; what it says and what it leaves open is told apart in
 * docs/payment-providers.md.
 */
@NullMarked
package io.orderledger.payment.provider.halyk;

import org.jspecify.annotations.NullMarked;
