/** Placed orders are changed until the goods leave (B-4.3). */
@NullMarked
package io.orderledger.order.edit;

import org.jspecify.annotations.NullMarked;
