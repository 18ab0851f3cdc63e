@NullMarked
package io.orderledger.eventstore.axon;

import org.jspecify.annotations.NullMarked;
