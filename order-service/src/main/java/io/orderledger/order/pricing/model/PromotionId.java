package io.orderledger.order.pricing.model;

/** A promotion's own name, never given to another one; ties between promotions go by it. */
public record PromotionId(String value) implements Comparable<PromotionId> {

  @Override
  public int compareTo(PromotionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
