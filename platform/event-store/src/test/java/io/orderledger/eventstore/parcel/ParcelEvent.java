package io.orderledger.eventstore.parcel;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.Upcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to a parcel. */
public sealed interface ParcelEvent {

  record ParcelPacked(int grams) implements ParcelEvent {}

  record ParcelWeighed(int grams) implements ParcelEvent {}

  /** Revision 3: the courier is a company and a name, and the place is told. */
  record ParcelHandedOver(Courier courier, String place) implements ParcelEvent {}

  EventTypes TYPES =
      EventTypes.builder()
          .add("parcel.packed", 1, ParcelPacked.class)
          .add("parcel.weighed", 1, ParcelWeighed.class)
          .add("parcel.handed-over", 3, ParcelHandedOver.class)
          .upcaster(Upcaster.of("parcel.handed-over", 1, ParcelEvent::splitCourier))
          .upcaster(Upcaster.of("parcel.handed-over", 2, ParcelEvent::addPlace))
          .build();

  /** {@code "courier": "Kazpost, Aidar"} becomes {@code {"company": …, "name": …}}. */
  private static JsonNode splitCourier(JsonNode first) {
    ObjectNode payload = (ObjectNode) first;
    String[] parts = payload.get("courier").asString().split(", ", 2);
    payload.putObject("courier").put("company", parts[0]).put("name", parts[1]);
    return payload;
  }

  /** Before there were pick-up points, every hand-over was at the warehouse. */
  private static JsonNode addPlace(JsonNode second) {
    return ((ObjectNode) second).put("place", "warehouse");
  }
}
