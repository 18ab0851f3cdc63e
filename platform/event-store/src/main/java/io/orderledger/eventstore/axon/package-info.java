/** The store behind Axon's interfaces. */
@NullMarked
package io.orderledger.eventstore.axon;

import org.jspecify.annotations.NullMarked;
