/** An order's end by agreement of both sides: proposed here, answered here. */
@NullMarked
package io.orderledger.order.termination;

import org.jspecify.annotations.NullMarked;
