package io.orderledger.simulator.tiptop;

/**
 * A notification to be delivered.
 *
 * @param lane the invoice it is about: those of one follow each other
 * @param body URL-encoded, as it is sent each time
 */
record Notice(long id, String publicId, String lane, Kind kind, String body)
    implements io.orderledger.simulator.journal.Notice {}
