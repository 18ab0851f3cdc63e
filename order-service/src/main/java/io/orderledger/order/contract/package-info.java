/** Signed contracts that stand in for a seller's offer: registered, kept and shown. */
@NullMarked
package io.orderledger.order.contract;

import org.jspecify.annotations.NullMarked;
