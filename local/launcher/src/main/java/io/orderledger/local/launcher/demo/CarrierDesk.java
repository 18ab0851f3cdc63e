package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.demo.Shop.Item;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A carrier that takes goods against a waybill, and tells late and in disorder where they were. */
public final class CarrierDesk {

  private static final String CARRIER = "KazTrans";

  private final Person buyer;
  private final Person operator;

  CarrierDesk(Person buyer, Person operator) {
    this.buyer = buyer;
    this.operator = operator;
  }

  /** The items, to be brought to another city by a carrier that is paid when they come. */
  static Map<String, Object> order(List<Item> items) {
    Map<String, Object> form = new HashMap<>(OrderForms.order(items, false));
    form.put(
        "delivery",
        Map.of(
            "method",
            "CARRIER",
            "recipient",
            Map.of(
                "name",
                "Aigerim Demo",
                "phone",
                "+77010000000",
                "address",
                "Mangilik El Ave 20, Astana"),
            "destination",
            Map.of("country", "KZ", "city", "Astana"),
            "carrier",
            Map.of("hirer", "SELLER", "paidOnReceipt", true)));
    return form;
  }

  /** The carrier takes the goods as soon as delivery knows of confirmation and payment. */
  public void take(String number) {
    Map<String, Object> waybill =
        Map.of(
            "carrier",
            CARRIER,
            "trackingNumber",
            trackingNumber(number),
            "link",
            "https://kaztrans.example/track/" + trackingNumber(number),
            "document",
            "waybill " + number);
    new Warehouse(buyer, operator)
        .whenReleased(number, "carrier-dispatch", Map.of("waybill", waybill));
  }

  /** The last scan comes first, and one of them twice; the buyer sees them as they were made. */
  public void scanOutOfOrder(String number) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> accepted = scan("1", now.minus(2, ChronoUnit.HOURS), "ACCEPTED", "Almaty");
    Map<String, Object> arrived = scan("2", now.minus(1, ChronoUnit.HOURS), "ARRIVED", "Astana");
    Map<String, Object> delivered = scan("3", now, "DELIVERED", "Astana");
    tell(number, List.of(delivered));
    tell(number, List.of(arrived, accepted));
    tell(number, List.of(accepted));
    Answer tracking =
        buyer.sees(buyer.addresses().delivery(), "/deliveries/" + number + "/tracking");
    List<String> seen =
        StreamSupport.stream(
                tracking.body().path("items").path(0).path("scans").spliterator(), false)
            .map(scan -> scan.path("scanId").asString())
            .toList();
    if (!seen.equals(List.of("1", "2", "3"))) {
      throw new IllegalStateException("The scans of " + number + " are shown as " + seen + '.');
    }
  }

  private void tell(String number, List<Map<String, Object>> scans) {
    operator.posts(
        operator.addresses().delivery(),
        "/carrier-scans",
        Map.of("carrier", CARRIER, "trackingNumber", trackingNumber(number), "scans", scans));
  }

  private static Map<String, Object> scan(String id, Instant at, String kind, String place) {
    return Map.of("scanId", id, "at", at.toString(), "kind", kind, "place", place);
  }

  private static String trackingNumber(String number) {
    return "KT-" + number;
  }
}
