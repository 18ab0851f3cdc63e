/** A cancellation asked for over HTTP; delivery answers whether it still can be. */
@NullMarked
package io.orderledger.order.cancellation;

import org.jspecify.annotations.NullMarked;
