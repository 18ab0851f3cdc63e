/** To and from the other services. */
@NullMarked
package io.orderledger.servicekit.messaging;

import org.jspecify.annotations.NullMarked;
