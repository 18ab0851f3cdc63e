/** How deliveries are kept: their streams, event types and the way of a command to them. */
@NullMarked
package io.orderledger.delivery.store;

import org.jspecify.annotations.NullMarked;
