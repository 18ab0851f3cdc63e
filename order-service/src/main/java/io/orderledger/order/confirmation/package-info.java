/** The seller's confirmation. */
@NullMarked
package io.orderledger.order.confirmation;

import org.jspecify.annotations.NullMarked;
