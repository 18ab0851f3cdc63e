package io.orderledger.order.model;

import io.orderledger.order.model.Fulfilment.Stage;
import io.orderledger.order.model.OrderEvent.DispatchRecorded;
import io.orderledger.order.model.OrderEvent.HandOverRecorded;
import io.orderledger.order.model.OrderEvent.NonCollectionRecorded;
import io.orderledger.order.model.OrderEvent.ReadinessRecorded;
import io.orderledger.order.model.OrderEvent.RefusalAtDoorRecorded;
import io.orderledger.order.model.OrderEvent.StorageRestartRecorded;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.Waybill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far goods have come that left together (B-6.10, B-7.9).
 *
 * @param items null when everything left together
 * @param leftAt when they went to the courier or the shelf; null when nobody told it
 * @param freeUntil last Almaty day of free storage; null when they were on no shelf
 * @param endedAt when the buyer had them, with title and risk, or they came back; null before
 * @param waybill of the carrier that has or had them; null for a courier or the shelf
 */
@Clause({ClauseId.B_6_10, ClauseId.B_7_9})
public record ShipmentCourse(
    String shipmentId,
    Stage stage,
    @Nullable List<Items> items,
    @Nullable Instant leftAt,
    @Nullable LocalDate freeUntil,
    @Nullable Instant endedAt,
    @Nullable Waybill waybill) {

  /** All that left, the first first. */
  static List<ShipmentCourse> all(List<OrderEvent> events) {
    Map<String, ShipmentCourse> courses = new LinkedHashMap<>();
    for (OrderEvent event : events) {
      switch (event) {
        case DispatchRecorded it ->
            courses.put(
                it.shipmentId(),
                new ShipmentCourse(
                    it.shipmentId(),
                    Stage.HANDED_TO_DELIVERY,
                    it.items(),
                    it.at(),
                    null,
                    null,
                    it.waybill()));
        case ReadinessRecorded it ->
            courses.put(
                it.shipmentId(),
                new ShipmentCourse(
                    it.shipmentId(),
                    Stage.READY_FOR_PICKUP,
                    it.items(),
                    it.at(),
                    it.freeUntil(),
                    null,
                    null));
        case StorageRestartRecorded it ->
            courses.computeIfPresent(it.shipmentId(), (_, before) -> before.freeUntil(it));
        case HandOverRecorded it ->
            courses.compute(
                it.shipmentId(),
                (id, before) -> ended(id, before, Stage.HANDED_OVER, it.items(), it.at()));
        case RefusalAtDoorRecorded it ->
            courses.compute(
                it.shipmentId(),
                (id, before) -> ended(id, before, Stage.RETURNED_TO_SELLER, null, it.at()));
        case NonCollectionRecorded it ->
            courses.compute(
                it.shipmentId(),
                (id, before) -> ended(id, before, Stage.RETURNED_TO_SELLER, null, it.at()));
        case GivingUpRecorded it ->
            courses.compute(
                it.shipmentId(),
                (id, before) -> ended(id, before, Stage.RETURNED_TO_SELLER, null, it.at()));
        default -> {
          // Says nothing of goods that left.
        }
      }
    }
    return List.copyOf(courses.values());
  }

  private ShipmentCourse freeUntil(StorageRestartRecorded anew) {
    return new ShipmentCourse(shipmentId, stage, items, leftAt, anew.freeUntil(), endedAt, waybill);
  }

  private static ShipmentCourse ended(
      String shipmentId,
      @Nullable ShipmentCourse before,
      Stage stage,
      @Nullable List<Items> items,
      Instant at) {
    return before == null
        ? new ShipmentCourse(shipmentId, stage, items, null, null, at, null)
        : new ShipmentCourse(
            shipmentId,
            stage,
            before.items(),
            before.leftAt(),
            before.freeUntil(),
            at,
            before.waybill());
  }

  /** What is in it, of an order with these lines. */
  public List<Items> itemsOf(List<OrderLine> lines) {
    Stream<Items> all = lines.stream().map(line -> new Items(line.line(), line.quantity()));
    return items == null ? all.toList() : items;
  }
}
