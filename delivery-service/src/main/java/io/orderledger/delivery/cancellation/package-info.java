/** The race between a cancellation and the dispatch, decided here. */
@NullMarked
package io.orderledger.delivery.cancellation;

import org.jspecify.annotations.NullMarked;
