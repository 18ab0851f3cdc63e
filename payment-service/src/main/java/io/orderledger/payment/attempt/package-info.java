/** The buyer's attempts to pay. */
@NullMarked
package io.orderledger.payment.attempt;

import org.jspecify.annotations.NullMarked;
