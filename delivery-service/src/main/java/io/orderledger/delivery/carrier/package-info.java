/** Goods leave with a carrier; what is done when something happens to them on the way. */
@NullMarked
package io.orderledger.delivery.carrier;

import org.jspecify.annotations.NullMarked;
