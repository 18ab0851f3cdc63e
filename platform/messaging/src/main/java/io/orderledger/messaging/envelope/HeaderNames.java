package io.orderledger.messaging.envelope;

/** Names of the Kafka headers, by the CloudEvents Kafka protocol binding 1.0. */
final class HeaderNames {

  static final String CONTENT_TYPE = "content-type";
  static final String SPEC_VERSION = "ce_specversion";
  static final String ID = "ce_id";
  static final String SOURCE = "ce_source";
  static final String TYPE = "ce_type";
  static final String TIME = "ce_time";
  static final String SEQUENCE = "ce_sequence";
  static final String EPOCH = "ce_logepoch";
  static final String CORRELATION_ID = "ce_correlationid";
  static final String CAUSATION_ID = "ce_causationid";
  static final String TRACEPARENT = "ce_traceparent";

  private HeaderNames() {}
}
