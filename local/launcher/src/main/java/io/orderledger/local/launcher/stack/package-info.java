/** Everything of it on this machine: PostgreSQL, Kafka, issuer, provider and the services. */
@NullMarked
package io.orderledger.local.launcher.stack;

import org.jspecify.annotations.NullMarked;
