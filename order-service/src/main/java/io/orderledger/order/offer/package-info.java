/**
 * The sellers' public offers: each edition published once, retrievable for ever, in force by date.
 */
@NullMarked
package io.orderledger.order.offer;

import org.jspecify.annotations.NullMarked;
