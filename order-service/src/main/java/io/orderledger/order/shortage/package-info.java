/** Goods of an order are out of stock: reported, offered, chosen, or settled by time (B-4.5). */
@NullMarked
package io.orderledger.order.shortage;

import org.jspecify.annotations.NullMarked;
