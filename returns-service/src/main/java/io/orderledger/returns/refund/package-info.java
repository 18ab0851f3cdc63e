/** The money goes back. */
@NullMarked
package io.orderledger.returns.refund;

import org.jspecify.annotations.NullMarked;
