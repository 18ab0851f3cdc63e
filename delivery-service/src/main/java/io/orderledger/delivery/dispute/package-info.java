/** Disputes about the payment keep goods here (B-5.13). */
@NullMarked
package io.orderledger.delivery.dispute;

import org.jspecify.annotations.NullMarked;
