package io.orderledger.order.model;

import io.orderledger.shared.event.DeliveryFact.Items;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where an order's goods are: the fulfilment facet of its status (B-1.5.1).
 *
 * @param handedOver pieces the buyer has, by line number
 */
public record Fulfilment(Stage stage, Map<Integer, Integer> handedOver) {

  public static final Fulfilment NONE = new Fulfilment(Stage.WAITING, Map.of());

  public Fulfilment {
    handedOver = Map.copyOf(handedOver);
  }

  /** The fulfilment facet. */
  public enum Stage {
    WAITING,
    HANDED_TO_DELIVERY,
    READY_FOR_PICKUP,
    HANDED_OVER,
    RETURNED_TO_SELLER
  }

  /** What the buyer has in hand does not go back to the courier by a late message. */
  Fulfilment at(Stage next) {
    return stage == Stage.HANDED_OVER ? this : new Fulfilment(next, handedOver);
  }

  Fulfilment handedOver(List<Items> items, List<OrderLine> lines) {
    Map<Integer, Integer> pieces = new HashMap<>(handedOver);
    items.forEach(item -> pieces.merge(item.line(), item.quantity(), Integer::sum));
    Fulfilment now = new Fulfilment(stage, pieces);
    return now.isWhole(lines) ? now.at(Stage.HANDED_OVER) : now;
  }

  /**
   * Whether goods left for the buyer or wait on the pickup shelf: dispatch, in the offer's word.
   */
  boolean isDispatched() {
    return stage != Stage.WAITING;
  }

  boolean anythingHandedOver() {
    return !handedOver.isEmpty();
  }

  boolean isWhole(List<OrderLine> lines) {
    return lines.stream()
        .allMatch(line -> handedOver.getOrDefault(line.line(), 0) >= line.quantity());
  }
}
