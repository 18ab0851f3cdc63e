package io.orderledger.order.pricing.model;

import java.util.Map;

/**
 * How often promotions were used before this cart, as somebody counted it. A snapshot: whoever
 * places the order takes the quote's uses from exact counters, or prices again when they are gone.
 *
 * @param taken what is not there was not used
 */
public record Uses(Map<Counter, Long> taken) {

  public static final Uses NONE = new Uses(Map.of());

  public Uses {
    taken = Map.copyOf(taken);
  }

  /**
   * What is counted: a promotion's limit for one customer, address, device, day or for all.
   *
   * @param of as {@link Limit} names it
   */
  public record Counter(PromotionId promotion, Limit limit, String of) {}

  /**
   * What an order takes of a counter.
   *
   * @param amount one use, or pieces where the limit counts pieces
   */
  public record Use(Counter counter, long amount) {}

  long of(Counter counter) {
    return taken.getOrDefault(counter, 0L);
  }
}
