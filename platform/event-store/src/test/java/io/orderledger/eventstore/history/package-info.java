/** Histories read from a real store. */
@NullMarked
package io.orderledger.eventstore.history;

import org.jspecify.annotations.NullMarked;
