/** Goods change hands, or are refused at the door. */
@NullMarked
package io.orderledger.delivery.handover;

import org.jspecify.annotations.NullMarked;
