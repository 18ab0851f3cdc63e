/** Scans of carriers come in, and are shown. */
@NullMarked
package io.orderledger.delivery.tracking;

import org.jspecify.annotations.NullMarked;
