/** How services tell each other facts: the relay out, reactions in. */
@NullMarked
package io.orderledger.messaging;

import org.jspecify.annotations.NullMarked;
