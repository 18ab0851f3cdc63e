package io.orderledger.messaging.relay;

/**
 * One life of a log: a restore ends it and opens the next, in which indexes may occur again.
 *
 * @param number 1, 2, 3 …; numbers may be skipped
 * @param firstIndex the first index that belongs to it
 */
record LogEpoch(long number, long firstIndex) {}
