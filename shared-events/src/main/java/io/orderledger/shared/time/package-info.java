/** Almaty dates and the working-day calendar of Kazakhstan. */
@NullMarked
package io.orderledger.shared.time;

import org.jspecify.annotations.NullMarked;
