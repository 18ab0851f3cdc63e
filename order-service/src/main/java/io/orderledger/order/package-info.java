/** Placed, confirmed, cancelled, completed: the order and the catalogue it is priced from. */
@NullMarked
package io.orderledger.order;

import org.jspecify.annotations.NullMarked;
