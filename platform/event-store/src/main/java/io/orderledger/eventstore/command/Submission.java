package io.orderledger.eventstore.command;

import io.orderledger.eventstore.StreamId;

/**
 * A command on its way to one stream.
 *
 * @param command an object the stream's aggregate has a handler for
 */
public record Submission(StreamId stream, Object command, CommandKey key, Provenance provenance) {}
