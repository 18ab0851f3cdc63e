/** What a carrier says of goods on their way: pure rules. */
@NullMarked
package io.orderledger.delivery.tracking.model;

import org.jspecify.annotations.NullMarked;
