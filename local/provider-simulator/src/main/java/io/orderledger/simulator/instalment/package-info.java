/**
 * A bank's instalment desk by the protocol in docs/payment-providers.md: applications that the bank
 * decides about, contracts that it pays out and recalculates, and signed notifications.
 */
@NullMarked
package io.orderledger.simulator.instalment;

import org.jspecify.annotations.NullMarked;
