/** What may happen to an order's delivery, and what then happened: pure decisions. */
@NullMarked
package io.orderledger.delivery.model;

import org.jspecify.annotations.NullMarked;
