/** Disputes about the payment hold up returns, and may stand for their refunds (B-5.13). */
@NullMarked
package io.orderledger.returns.dispute;

import org.jspecify.annotations.NullMarked;
