/** What must be known before goods leave: confirmation and money. */
@NullMarked
package io.orderledger.delivery.release;

import org.jspecify.annotations.NullMarked;
