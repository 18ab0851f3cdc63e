/** Days that the seller and the buyer agree on (B-6.3). */
@NullMarked
package io.orderledger.order.agreement;

import org.jspecify.annotations.NullMarked;
