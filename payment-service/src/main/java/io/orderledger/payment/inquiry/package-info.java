/** What was charged for an order, what of it goes back, and what happens next (B-5.19). */
@NullMarked
package io.orderledger.payment.inquiry;

import org.jspecify.annotations.NullMarked;
