/** Sales of a product or of everything stop for a while (B-2.12). */
@NullMarked
package io.orderledger.order.pause;

import org.jspecify.annotations.NullMarked;
