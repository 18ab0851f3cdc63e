/** Goods leave for the buyer's door. */
@NullMarked
package io.orderledger.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
