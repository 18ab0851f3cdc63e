/** Disputes for those who answer them: deadlines, what there is to show, and what was sent. */
@NullMarked
package io.orderledger.payment.evidence;

import org.jspecify.annotations.NullMarked;
