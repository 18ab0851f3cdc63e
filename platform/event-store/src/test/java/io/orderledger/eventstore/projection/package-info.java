/** Projections on a real PostgreSQL: kept up, taken over, stopped, rebuilt, replayed. */
@NullMarked
package io.orderledger.eventstore.projection;

import org.jspecify.annotations.NullMarked;
