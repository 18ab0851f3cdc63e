/** Signed, ordered, retried delivery of events. */
@NullMarked
package io.orderledger.simulator.webhooks;

import org.jspecify.annotations.NullMarked;
