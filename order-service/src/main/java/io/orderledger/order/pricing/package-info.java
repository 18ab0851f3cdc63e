/** What a purchase would cost now, and what an order cost then. */
@NullMarked
package io.orderledger.order.pricing;

import org.jspecify.annotations.NullMarked;
