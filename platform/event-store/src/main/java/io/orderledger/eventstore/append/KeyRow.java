package io.orderledger.eventstore.append;

/**
 * A key with the answer that is given to whoever brings it again.
 *
 * @param bodyHash of what was asked; empty for a consumed message
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the database
public record KeyRow(KeyName name, byte[] bodyHash, byte[] answer) {}
