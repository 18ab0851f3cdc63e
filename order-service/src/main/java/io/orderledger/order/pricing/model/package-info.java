/**
 * What a cart costs, and why: promotions as data, the choice among them that is best for the buyer,
 * and a quote that explains itself. {@link Quoting} is the way in.
 */
@NullMarked
package io.orderledger.order.pricing.model;

import org.jspecify.annotations.NullMarked;
