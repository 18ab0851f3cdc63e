package io.orderledger.servicekit.sample.model;

import io.orderledger.shared.identifier.OrderNumber;

/** What is known of a sample. */
public sealed interface Sample {

  record Unknown() implements Sample {}

  /**
   * It was opened.
   *
   * @param owner subject of the person it belongs to
   */
  record Open(OrderNumber number, String owner, long quantity) implements Sample {}
}
