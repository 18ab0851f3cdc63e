package io.orderledger.simulator.halyk;

import io.orderledger.simulator.journal.Notice;

/**
 * A callback to be delivered.
 *
 * @param address where the payment said; its terminal may send it elsewhere
 * @param body JSON, as it is sent each time
 */
record Callback(
    long id, String terminal, String invoiceId, boolean paid, String address, String body)
    implements Notice {}
