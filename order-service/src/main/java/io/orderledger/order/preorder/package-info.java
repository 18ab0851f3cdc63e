/** Goods that are ordered before they can be supplied: another day, or none of them. */
@NullMarked
package io.orderledger.order.preorder;

import org.jspecify.annotations.NullMarked;
