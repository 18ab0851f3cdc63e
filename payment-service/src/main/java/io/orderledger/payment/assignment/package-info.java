/** An order's rights passed to another person, as the order stage tells of it (B-15.6). */
@NullMarked
package io.orderledger.payment.assignment;

import org.jspecify.annotations.NullMarked;
