package io.orderledger.simulator.instalment;

/**
 * A notification to be delivered.
 *
 * @param kind such as {@code application.approved}
 * @param body JSON, as it is sent each time
 */
record Notice(long id, String apiKey, String application, String kind, String body)
    implements io.orderledger.simulator.journal.Notice {}
