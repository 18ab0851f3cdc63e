/** The messaging module against real PostgreSQL and real Kafka. */
package io.orderledger.messaging;
