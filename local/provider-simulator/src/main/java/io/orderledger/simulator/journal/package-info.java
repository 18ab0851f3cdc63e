/** The append-only file from which the provider's state is rebuilt. */
@NullMarked
package io.orderledger.simulator.journal;

import org.jspecify.annotations.NullMarked;
