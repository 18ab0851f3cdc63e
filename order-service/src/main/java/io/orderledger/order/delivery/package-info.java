/** What delivery tells about an order's goods. */
@NullMarked
package io.orderledger.order.delivery;

import org.jspecify.annotations.NullMarked;
