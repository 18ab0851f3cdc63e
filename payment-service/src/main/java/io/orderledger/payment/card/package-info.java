/** Cards that customers let us keep at the provider, and what they pay. */
@NullMarked
package io.orderledger.payment.card;

import org.jspecify.annotations.NullMarked;
