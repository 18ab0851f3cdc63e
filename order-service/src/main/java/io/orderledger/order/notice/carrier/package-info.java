/** Ways to the buyer: e-mail, and the port for others. */
@NullMarked
package io.orderledger.order.notice.carrier;

import org.jspecify.annotations.NullMarked;
