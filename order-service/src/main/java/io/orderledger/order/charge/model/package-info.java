/** What is known of an order's charges to come: pure rules. */
@NullMarked
package io.orderledger.order.charge.model;

import org.jspecify.annotations.NullMarked;
