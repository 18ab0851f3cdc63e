/** Reactions to the order's facts. */
@NullMarked
package io.orderledger.payment.order;

import org.jspecify.annotations.NullMarked;
