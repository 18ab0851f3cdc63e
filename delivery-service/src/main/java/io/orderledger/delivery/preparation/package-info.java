/** What an order needs from delivery, and the terms it was placed under. */
@NullMarked
package io.orderledger.delivery.preparation;

import org.jspecify.annotations.NullMarked;
