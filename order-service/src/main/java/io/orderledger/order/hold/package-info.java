/** Orders that a person must look at before they go on. */
@NullMarked
package io.orderledger.order.hold;

import org.jspecify.annotations.NullMarked;
