/** A seller's details as they change, as pure rules. */
@NullMarked
package io.orderledger.order.details.model;

import org.jspecify.annotations.NullMarked;
