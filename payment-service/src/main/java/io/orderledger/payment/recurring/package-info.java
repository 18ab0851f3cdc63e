/** Recurring charges: only under a customer's mandate. */
@NullMarked
package io.orderledger.payment.recurring;

import org.jspecify.annotations.NullMarked;
