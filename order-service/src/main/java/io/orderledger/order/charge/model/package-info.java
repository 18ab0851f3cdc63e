/** What is known of an order's charges of saved cards: pure rules. */
@NullMarked
package io.orderledger.order.charge.model;

import org.jspecify.annotations.NullMarked;
