/** Force majeure that bears on an order, as the order stage tells of it. */
@NullMarked
package io.orderledger.payment.majeure;

import org.jspecify.annotations.NullMarked;
