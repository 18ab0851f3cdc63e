/** The returns stage: what goes back and why. */
@NullMarked
package io.orderledger.returns;

import org.jspecify.annotations.NullMarked;
