package io.orderledger.eventstore.projection;

/** An event for these tests: so many pieces of something came in, or went out when negative. */
record Counted(String item, int amount) {}
