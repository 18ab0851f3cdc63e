/** Refunds that operators ask for; another person approves. */
@NullMarked
package io.orderledger.payment.refund;

import org.jspecify.annotations.NullMarked;
