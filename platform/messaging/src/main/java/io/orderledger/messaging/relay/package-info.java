/** From the committed order to Kafka: every event in order, none skipped. */
@NullMarked
package io.orderledger.messaging.relay;

import org.jspecify.annotations.NullMarked;
