/** Orders as they are shown: one from its own events, many from a projection. */
@NullMarked
package io.orderledger.order.view;

import org.jspecify.annotations.NullMarked;
