/** What the provider knows and how it may change: intents, charges, refunds, disputes, events. */
@NullMarked
package io.orderledger.simulator.resources;

import org.jspecify.annotations.NullMarked;
