package io.orderledger.delivery.tracking;

import io.orderledger.delivery.model.DeliveryState.Shipment;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.delivery.store.Delivery;
import io.orderledger.delivery.tracking.model.Scan;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where an order's goods were seen on their way. */
@RestController
@Tag(name = "Carriers")
@Clause(ClauseId.B_6_6)
class TrackingEndpoint {

  private final Deliveries deliveries;
  private final Trackings trackings;

  TrackingEndpoint(Deliveries deliveries, Trackings trackings) {
    this.deliveries = deliveries;
    this.trackings = trackings;
  }

  /**
   * A shipment's way with a carrier.
   *
   * @param waybill the last one, of goods that were sent anew
   * @param scans the first first, by the carrier's clock; empty before it has told of any
   */
  record TrackedShipment(String shipmentId, Waybill waybill, List<Scan> scans) {}

  record TrackedShipments(List<TrackedShipment> items) {}

  @GetMapping("/deliveries/{orderNumber}/tracking")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(
      summary = "What carriers saw of an order's goods, by their own clocks",
      description = "Empty while no carrier has any of them.")
  TrackedShipments tracking(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber, Caller caller) {
    Delivery delivery = deliveries.require(orderNumber, caller);
    return new TrackedShipments(
        delivery.shipments().stream().flatMap(each -> tracked(delivery, each)).toList());
  }

  private Stream<TrackedShipment> tracked(Delivery delivery, Shipment shipment) {
    return delivery.waybill(shipment.shipmentId()).stream()
        .map(it -> new TrackedShipment(shipment.shipmentId(), it, trackings.of(it)));
  }
}
