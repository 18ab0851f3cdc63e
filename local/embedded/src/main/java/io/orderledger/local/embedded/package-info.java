/**
 * Real PostgreSQL and real Kafka on this machine without a container: durable between runs for the
 * launcher, temporary for tests.
 */
@NullMarked
package io.orderledger.local.embedded;

import org.jspecify.annotations.NullMarked;
