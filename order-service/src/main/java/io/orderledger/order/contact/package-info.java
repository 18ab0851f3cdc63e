/** How a buyer is reached, as forms say it. */
@NullMarked
package io.orderledger.order.contact;

import org.jspecify.annotations.NullMarked;
