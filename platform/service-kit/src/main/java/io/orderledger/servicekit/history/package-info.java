/** An order's events, and its state as of any moment. */
@NullMarked
package io.orderledger.servicekit.history;

import org.jspecify.annotations.NullMarked;
