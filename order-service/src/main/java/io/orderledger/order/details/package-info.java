/** Changed details of buyer and seller: notified here, told to those whom they concern. */
@NullMarked
package io.orderledger.order.details;

import org.jspecify.annotations.NullMarked;
