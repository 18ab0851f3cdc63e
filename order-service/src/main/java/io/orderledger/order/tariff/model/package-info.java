/** The cost of a delivery and its promised days, as pure rules. */
@NullMarked
package io.orderledger.order.tariff.model;

import org.jspecify.annotations.NullMarked;
