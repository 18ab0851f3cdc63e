/** An order's rights pass to another person, with the seller's consent (B-15.6). */
@NullMarked
package io.orderledger.order.assignment;

import org.jspecify.annotations.NullMarked;
