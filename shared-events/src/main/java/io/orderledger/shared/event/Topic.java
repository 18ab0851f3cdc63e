package io.orderledger.shared.event;

/** The Kafka topics: one a service, and compacted ones of offer and of tariff editions. */
public enum Topic {
  ORDERS("orders", false),
  PAYMENTS("payments", false),
  DELIVERIES("deliveries", false),
  RETURNS("returns", false),
  OFFERS("offers", true),
  TARIFFS("tariffs", true);

  private final String topicName;
  private final boolean compacted;

  Topic(String topicName, boolean compacted) {
    this.topicName = topicName;
    this.compacted = compacted;
  }

  public String topicName() {
    return topicName;
  }

  /** Whether only the newest record of a key is kept. */
  public boolean compacted() {
    return compacted;
  }
}
