/** Own events into the public language. */
@NullMarked
package io.orderledger.delivery.publishing;

import org.jspecify.annotations.NullMarked;
