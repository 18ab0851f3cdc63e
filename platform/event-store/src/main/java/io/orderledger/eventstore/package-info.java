/** The event store as a service uses it: open it, send commands, read the committed order. */
@NullMarked
package io.orderledger.eventstore;

import org.jspecify.annotations.NullMarked;
