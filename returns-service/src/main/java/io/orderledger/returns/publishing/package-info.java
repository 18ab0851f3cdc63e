/** Own events into the public language. */
@NullMarked
package io.orderledger.returns.publishing;

import org.jspecify.annotations.NullMarked;
