package io.orderledger.messaging.inbound;

import org.jspecify.annotations.Nullable;

/**
 * Where the way in stands.
 *
 * @param assigned how many partitions this instance reads
 * @param inFlight records read and not yet durable
 * @param waiting records that wait for a prerequisite, of this instance's partitions
 * @param parkedKeys (consumer, key) pairs that a person must look at, of the whole service
 * @param problem what the last try failed with; null when all is well
 */
public record InboundStatus(
    boolean running,
    int assigned,
    int inFlight,
    int waiting,
    int parkedKeys,
    @Nullable String problem) {}
