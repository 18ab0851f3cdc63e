/** The seller proposes an order, and the buyer confirms it (B-1.6). */
@NullMarked
package io.orderledger.order.proposal;

import org.jspecify.annotations.NullMarked;
