/** From Kafka to commands: one effect a record and consumer, waiting, parking, redrive. */
@NullMarked
package io.orderledger.messaging.inbound;

import org.jspecify.annotations.NullMarked;
