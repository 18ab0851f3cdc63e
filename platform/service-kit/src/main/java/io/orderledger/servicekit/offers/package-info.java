/** The sellers' offer editions, for services that keep to them without publishing them. */
@NullMarked
package io.orderledger.servicekit.offers;

import org.jspecify.annotations.NullMarked;
