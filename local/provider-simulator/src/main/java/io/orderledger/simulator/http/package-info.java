/** The provider's HTTP face: Stripe's API, the buyer's pages, and the levers of the simulation. */
@NullMarked
package io.orderledger.simulator.http;

import org.jspecify.annotations.NullMarked;
