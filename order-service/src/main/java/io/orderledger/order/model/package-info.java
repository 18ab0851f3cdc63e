/**
 * The order's rules: pure functions over immutable state. No clock, no store, no web; what the
 * rules need to know comes with the command.
 */
@NullMarked
package io.orderledger.order.model;

import org.jspecify.annotations.NullMarked;
