/** The sample, telling itself facts through Kafka. */
@NullMarked
package io.orderledger.servicekit.talking;

import org.jspecify.annotations.NullMarked;
