/** CloudEvents 1.0, Kafka binary mode, read with distrust. */
@NullMarked
package io.orderledger.messaging.envelope;

import org.jspecify.annotations.NullMarked;
