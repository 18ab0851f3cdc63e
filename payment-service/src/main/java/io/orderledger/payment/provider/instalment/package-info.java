/**
 * A bank's instalment desk. Kazakh banks show their protocols to partners only: this one is the
 * house's own, written down in docs/payment-providers.md.
 */
@NullMarked
package io.orderledger.payment.provider.instalment;

import org.jspecify.annotations.NullMarked;
