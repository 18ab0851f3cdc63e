package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.money.Tenge;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an order's goods are: the fulfilment facet of its status (B-1.5.1).
 *
 * @param handedOver pieces the buyer has, by line number
 * @param parcels what left, by its shipment's id
 * @param accepted pieces of services that the client accepted, by line number
 */
public record Fulfilment(
    Stage stage,
    Map<Integer, Integer> handedOver,
    Map<String, Parcel> parcels,
    Map<Integer, Integer> accepted) {

  public static final Fulfilment NONE = new Fulfilment(Stage.WAITING, Map.of(), Map.of(), Map.of());

  public Fulfilment {
    handedOver = Map.copyOf(handedOver);
    parcels = Map.copyOf(parcels);
    accepted = Map.copyOf(accepted);
  }

  /** The fulfilment facet. */
  public enum Stage {
    WAITING,
    /** Some of the services were rendered, but not all are accepted. */
    RENDERED,
    HANDED_TO_DELIVERY,
    READY_FOR_PICKUP,
    /** Every item is; of services, all are accepted. */
    HANDED_OVER,
    RETURNED_TO_SELLER
  }

  /**
   * Goods that left together (B-6.10).
   *
   * @param items null when everything left together
   * @param documentedCost what their way is documented to have cost when they were refused; else
   *     zero
   */
  public record Parcel(Stage stage, @Nullable List<Items> items, Tenge documentedCost) {

    /** How many pieces of a line are in it. */
    int pieces(OrderLine line) {
      return items == null
          ? line.quantity()
          : items.stream()
              .filter(item -> item.line() == line.line())
              .mapToInt(Items::quantity)
              .sum();
    }
  }

  /** They are on their way, or on the shelf. */
  Fulfilment left(String shipmentId, Stage where, @Nullable List<Items> items) {
    return with(shipmentId, new Parcel(where, items, Tenge.ZERO));
  }

  /** Nobody took them; of goods that nobody saw leave, all came back. */
  Fulfilment cameBack(String shipmentId, Tenge documentedCost) {
    Parcel before = parcels.get(shipmentId);
    return with(
        shipmentId,
        new Parcel(
            Stage.RETURNED_TO_SELLER, before == null ? null : before.items(), documentedCost));
  }

  /** What came back is no longer part of the order; null when nothing came back. */
  Fulfilment dropped(@Nullable String shipmentId) {
    Parcel before = shipmentId == null ? null : parcels.get(shipmentId);
    return shipmentId == null || before == null
        ? this
        : with(shipmentId, new Parcel(before.stage(), List.of(), before.documentedCost()));
  }

  Fulfilment handedOver(String shipmentId, List<Items> items, List<OrderLine> lines) {
    Map<Integer, Integer> pieces = new HashMap<>(handedOver);
    items.forEach(item -> pieces.merge(item.line(), item.quantity(), Integer::sum));
    Fulfilment now =
        new Fulfilment(stage, pieces, parcels, accepted)
            .with(shipmentId, new Parcel(Stage.HANDED_OVER, items, Tenge.ZERO));
    return now.isWhole(lines)
        ? new Fulfilment(Stage.HANDED_OVER, pieces, now.parcels, accepted)
        : now;
  }

  /** Services were rendered; whether they are accepted shows later. */
  Fulfilment rendered() {
    return stage == Stage.WAITING
        ? new Fulfilment(Stage.RENDERED, handedOver, parcels, accepted)
        : this;
  }

  @Clause(ClauseId.A_3_3)
  Fulfilment accepted(List<Items> items, List<OrderLine> lines) {
    Map<Integer, Integer> pieces = new HashMap<>(accepted);
    items.forEach(item -> pieces.merge(item.line(), item.quantity(), Integer::sum));
    Fulfilment now = new Fulfilment(Stage.RENDERED, handedOver, parcels, pieces);
    return now.isWhole(lines)
        ? new Fulfilment(Stage.HANDED_OVER, handedOver, parcels, pieces)
        : now;
  }

  /** What the buyer has in hand does not go back to the courier by a late message. */
  private Fulfilment with(String shipmentId, Parcel parcel) {
    Map<String, Parcel> all = new HashMap<>(parcels);
    all.put(shipmentId, parcel);
    return new Fulfilment(
        stage == Stage.HANDED_OVER ? stage : stageOf(all.values()), handedOver, all, accepted);
  }

  /** What the buyer can do something about comes first. */
  private static Stage stageOf(Collection<Parcel> parcels) {
    if (parcels.stream().anyMatch(parcel -> parcel.stage() == Stage.READY_FOR_PICKUP)) {
      return Stage.READY_FOR_PICKUP;
    }
    return parcels.stream().allMatch(parcel -> parcel.stage() == Stage.RETURNED_TO_SELLER)
        ? Stage.RETURNED_TO_SELLER
        : Stage.HANDED_TO_DELIVERY;
  }

  /**
   * Whether goods left for the buyer or wait on the pickup shelf: dispatch, in the offer's word.
   */
  boolean isDispatched() {
    return !parcels.isEmpty();
  }

  boolean anythingRendered() {
    return stage == Stage.RENDERED || !accepted.isEmpty();
  }

  boolean anythingHandedOver() {
    return !handedOver.isEmpty();
  }

  boolean isWhole(List<OrderLine> lines) {
    return lines.stream().allMatch(line -> performed(line) >= line.quantity());
  }

  /** Whether goods are to come that left together, or have not left. */
  boolean isStillToCome(List<OrderLine> lines) {
    return parcels.values().stream()
            .anyMatch(
                parcel -> parcel.items() == null && parcel.stage() == Stage.HANDED_TO_DELIVERY)
        || lines.stream().anyMatch(line -> here(line) > 0);
  }

  /** How many pieces of a line have not left. */
  int here(OrderLine line) {
    return Math.max(0, line.quantity() - left(line));
  }

  /**
   * What the buyer has did leave, though the parcel it is said to have come in held other goods.
   */
  private int left(OrderLine line) {
    int sent = parcels.values().stream().mapToInt(parcel -> parcel.pieces(line)).sum();
    return Math.max(sent, handedOver.getOrDefault(line.line(), 0));
  }

  /** What has not left of these, as lines with so many pieces. */
  List<OrderLine> here(List<OrderLine> lines) {
    return lines.stream()
        .filter(line -> here(line) > 0)
        .map(line -> line.without(line.quantity() - here(line), Tenge.ZERO))
        .toList();
  }

  /** Whether all that left is among these lines. */
  boolean isIn(List<OrderLine> before, List<OrderLine> then) {
    return before.stream()
        .allMatch(
            line ->
                left(line)
                    <= then.stream()
                        .filter(other -> other.line() == line.line())
                        .mapToInt(OrderLine::quantity)
                        .sum());
  }

  /** How many pieces of a line the buyer has not got. */
  int awaited(OrderLine line) {
    return Math.max(0, line.quantity() - performed(line));
  }

  private int performed(OrderLine line) {
    return handedOver.getOrDefault(line.line(), 0) + accepted.getOrDefault(line.line(), 0);
  }

  /** Whether all goods left, and the buyer took none of them. */
  @Clause({ClauseId.B_6_5, ClauseId.B_6_12})
  boolean allCameBack(List<OrderLine> lines) {
    return !anythingHandedOver()
        && lines.stream()
            .allMatch(
                line ->
                    returned().stream().mapToInt(parcel -> parcel.pieces(line)).sum()
                        >= line.quantity());
  }

  /** What the way of refused goods is documented to have cost in all. */
  Tenge documentedCost() {
    return Tenge.sum(returned().stream().map(Parcel::documentedCost).toList());
  }

  private List<Parcel> returned() {
    return parcels.values().stream()
        .filter(parcel -> parcel.stage() == Stage.RETURNED_TO_SELLER)
        .toList();
  }
}
