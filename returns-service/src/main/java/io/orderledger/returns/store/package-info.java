/** How returns are kept: their streams, event types and the way of a command to them. */
@NullMarked
package io.orderledger.returns.store;

import org.jspecify.annotations.NullMarked;
