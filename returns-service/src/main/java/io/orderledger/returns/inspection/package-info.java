/** Goods come back and are inspected. */
@NullMarked
package io.orderledger.returns.inspection;

import org.jspecify.annotations.NullMarked;
