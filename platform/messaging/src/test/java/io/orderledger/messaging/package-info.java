/** The messaging module against real PostgreSQL and real Kafka. */
@NullMarked
package io.orderledger.messaging;

import org.jspecify.annotations.NullMarked;
