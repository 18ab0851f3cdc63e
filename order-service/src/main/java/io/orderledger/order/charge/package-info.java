/** Charges of saved cards that an order's buyer is told of. */
@NullMarked
package io.orderledger.order.charge;

import org.jspecify.annotations.NullMarked;
