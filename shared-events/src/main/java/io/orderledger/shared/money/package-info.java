/** Whole tenge and how they are divided so that the parts always add up. */
@NullMarked
package io.orderledger.shared.money;

import org.jspecify.annotations.NullMarked;
