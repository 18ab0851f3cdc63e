/** What keeps a service's Axon aggregate down to a few lines. */
@NullMarked
package io.orderledger.eventstore.aggregate;

import org.jspecify.annotations.NullMarked;
