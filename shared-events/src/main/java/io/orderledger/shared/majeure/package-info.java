/** Force majeure: what stands in the way of an order, and what that does to running terms. */
@NullMarked
package io.orderledger.shared.majeure;

import org.jspecify.annotations.NullMarked;
