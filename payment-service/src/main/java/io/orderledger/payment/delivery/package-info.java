/** Reactions to the delivery's facts. */
@NullMarked
package io.orderledger.payment.delivery;

import org.jspecify.annotations.NullMarked;
