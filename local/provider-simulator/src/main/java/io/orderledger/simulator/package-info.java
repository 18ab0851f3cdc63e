/** A stateful card provider that speaks Stripe's API and webhooks, for tests and local running. */
@NullMarked
package io.orderledger.simulator;

import org.jspecify.annotations.NullMarked;
