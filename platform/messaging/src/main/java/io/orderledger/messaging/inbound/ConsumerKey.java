package io.orderledger.messaging.inbound;

/** What order is kept within, and what is parked as one: a consumer's records of a key. */
record ConsumerKey(String consumer, String key) {}
