/** What the other services are told. */
@NullMarked
package io.orderledger.order.publishing;

import org.jspecify.annotations.NullMarked;
