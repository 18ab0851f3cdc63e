/** An order leaves in several shipments. */
@NullMarked
package io.orderledger.delivery.shipment;

import org.jspecify.annotations.NullMarked;
