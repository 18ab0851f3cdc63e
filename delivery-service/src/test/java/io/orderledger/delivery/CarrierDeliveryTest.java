package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.EDITION;
import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.awaitKnown;
import static io.orderledger.delivery.DeliveryHouse.buyer;
import static io.orderledger.delivery.DeliveryHouse.confirmed;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.number;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.order;
import static io.orderledger.delivery.DeliveryHouse.paid;
import static io.orderledger.delivery.DeliveryHouse.post;
import static io.orderledger.delivery.DeliveryHouse.proof;
import static io.orderledger.delivery.DeliveryHouse.status;
import static io.orderledger.delivery.DeliveryHouse.step;
import static io.orderledger.delivery.DeliveryHouse.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.Carriage.Hirer;
import io.orderledger.shared.event.CarrierFact.DeliveryGivenUp;
import io.orderledger.shared.event.CarrierFact.Mishap;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The way of goods with a carrier. */
@ExtendWith(DeliveryHouse.Door.class)
class CarrierDeliveryTest {

  private static final Carriage OF_SELLER = new Carriage(Hirer.SELLER, null, true, false);
  private static final Carriage OF_BUYER = new Carriage(Hirer.BUYER, "KazTrans", false, true);

  private static OrderNumber released(String buyer, Carriage carriage) {
    OrderNumber number = number();
    LocalDate today = Almaty.dateOf(Instant.now());
    DeliveryPromise promise =
        new DeliveryPromise(
            "2026-05",
            "kz-cities",
            List.of(),
            today.plusDays(4),
            today.plusDays(9),
            today.plusDays(30),
            carriage);
    house().neighbours().tell(order(number, buyer, DeliveryMethod.CARRIER, EDITION, promise));
    awaitKnown(number);
    confirmed(number);
    paid(number);
    return number;
  }

  private static Map<String, Object> waybill(String trackingNumber) {
    return Map.of(
        "waybill",
        Map.of(
            "carrier",
            "KazTrans",
            "trackingNumber",
            trackingNumber,
            "link",
            "https://kaztrans.example/track/" + trackingNumber,
            "document",
            "waybill 4711"));
  }

  private static Map<String, Object> scan(String id, String at, String kind) {
    return Map.of("scanId", id, "at", at, "kind", kind, "place", "Astana");
  }

  private static Answer scans(String trackingNumber, List<Map<String, Object>> scans) {
    return post(
        operator(),
        "/carrier-scans",
        Map.of("carrier", "KazTrans", "trackingNumber", trackingNumber, "scans", scans));
  }

  private static JsonNode tracked(OrderNumber number) {
    return operator().get("/deliveries/" + number + "/tracking").json().path("items");
  }

  @Test
  @Clause({ClauseId.B_6_2, ClauseId.B_6_6, ClauseId.B_7_6})
  void the_carrier_takes_goods_against_its_waybill_and_others_are_told_the_tracking_number() {
    OrderNumber number = released("buyer-200", OF_SELLER);
    assertThat(view(number).path("nextSteps").toString()).isEqualTo("[\"carrier-dispatch\"]");
    assertRefused(step(number, "dispatch", Map.of()), "not-for-a-courier", "");
    assertRefused(
        step(number, "shipments", Map.of("items", List.of(Map.of("line", 1, "quantity", 1)))),
        "waybill-needed",
        "B-7.6");
    assertThat(step(number, "carrier-dispatch", Map.of()).status()).isEqualTo(400);

    done(number, "carrier-dispatch", waybill("KT-200"));

    DeliveryFact.Dispatched told =
        house().neighbours().await(DeliveryFact.Dispatched.class, number);
    assertThat(told.waybill())
        .isEqualTo(
            new Waybill(
                "KazTrans", "KT-200", "https://kaztrans.example/track/KT-200", "waybill 4711"));
    JsonNode shipment = view(number).path("shipments").path(0);
    assertThat(shipment.path("waybill").path("trackingNumber").asString()).isEqualTo("KT-200");
    assertThat(shipment.path("riskPassed").asBoolean()).isFalse();
    assertThat(view(number).path("carriage").path("paidOnReceipt").asBoolean()).isTrue();
  }

  @Test
  @Clause({ClauseId.B_6_6, ClauseId.B_7_1})
  void scans_come_late_twice_and_out_of_order_and_decide_nothing() {
    OrderNumber number = released("buyer-201", OF_SELLER);
    Map<String, Object> accepted = scan("s-1", "2026-11-05T08:00:00Z", "ACCEPTED");
    Map<String, Object> arrived = scan("s-2", "2026-11-06T08:00:00Z", "ARRIVED");
    Map<String, Object> delivered = scan("s-3", "2026-11-07T08:00:00Z", "DELIVERED");
    assertThat(scans("KT-201", List.of(arrived)).status()).as("before the dispatch").isEqualTo(200);
    assertThat(tracked(number)).isEmpty();
    done(number, "carrier-dispatch", waybill("kt-201"));

    assertThat(scans("KT-201", List.of(delivered, arrived)).status()).isEqualTo(200);
    assertThat(scans("KT-201", List.of(accepted, delivered)).status()).isEqualTo(200);
    assertThat(scans("KT-201", List.of(accepted)).status()).isEqualTo(200);

    JsonNode way = tracked(number).path(0);
    assertThat(way.path("scans")).hasSize(3);
    assertThat(way.path("scans"))
        .extracting(scan -> scan.path("scanId").asString())
        .containsExactly("s-1", "s-2", "s-3");
    assertThat(status(number)).as("no proof, no hand-over").isEqualTo("IN_TRANSIT");
    assertThat(buyer("buyer-201").get("/deliveries/" + number + "/tracking").json().path("items"))
        .hasSize(1);
    assertThat(buyer("stranger").get("/deliveries/" + number + "/tracking").status())
        .isEqualTo(404);

    done(number, "hand-over", proof("SIGNATURE"));

    house().neighbours().await(DeliveryFact.HandedOver.class, number);
    assertThat(view(number).path("shipments").path(0).path("riskPassed").asBoolean()).isTrue();
  }

  @Test
  @Clause(ClauseId.B_6_6)
  void scans_of_a_misspelt_number_are_nobodys_until_the_waybill_is_corrected() {
    OrderNumber number = released("buyer-210", OF_SELLER);
    done(number, "carrier-dispatch", waybill("KT-012"));
    scans("KT-210", List.of(scan("s-1", "2026-11-06T08:00:00Z", "ARRIVED")));
    scans("kt-210", List.of(scan("s-2", "2026-11-07T08:00:00Z", "OUT_FOR_DELIVERY")));
    assertThat(tracked(number).path(0).path("scans")).isEmpty();
    assertThat(unmatched())
        .anySatisfy(
            seen -> {
              assertThat(seen.path("trackingNumber").asString()).isEqualTo("KT-210");
              assertThat(seen.path("scans").asInt()).isEqualTo(2);
              assertThat(seen.path("lastScan").asString()).isEqualTo("OUT_FOR_DELIVERY");
            });

    done(number, "waybill-correction", waybill("KT-210"));

    assertThat(tracked(number).path(0).path("scans")).hasSize(2);
    assertThat(unmatched()).noneMatch(seen -> isNumber(seen, "KT-210"));
    DeliveryHouse.patiently()
        .until(() -> house().neighbours().heard(DeliveryFact.Dispatched.class, number).size() == 2);
    assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number))
        .extracting(told -> told.waybill().trackingNumber())
        .containsExactly("KT-012", "KT-210");
    scans("KT-012", List.of(scan("s-1", "2026-11-06T08:00:00Z", "ARRIVED")));
    assertThat(unmatched()).as("another's after all").anyMatch(seen -> isNumber(seen, "KT-012"));
  }

  @Test
  @Clause(ClauseId.B_6_6)
  void unmatched_numbers_are_listed_page_by_page_from_the_oldest() {
    for (String number : List.of("KT-220", "KT-221", "KT-222")) {
      scans(number, List.of(scan("s-1", "2026-11-06T08:00:00Z", "ARRIVED")));
    }
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = operator().get("/carrier-scans/unmatched?limit=1" + after).json();
      page.path("items").forEach(item -> seen.add(item.path("trackingNumber").asString()));
      after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());

    assertThat(seen).containsSubsequence("KT-220", "KT-221", "KT-222").doesNotHaveDuplicates();
  }

  private static JsonNode unmatched() {
    return operator().get("/carrier-scans/unmatched?limit=100").json().path("items");
  }

  private static boolean isNumber(JsonNode seen, String trackingNumber) {
    return seen.path("trackingNumber").asString().equals(trackingNumber);
  }

  @Test
  @Clause(ClauseId.B_7_8)
  void lost_goods_are_sent_anew_and_the_new_tracking_number_is_told() {
    OrderNumber number = released("buyer-202", OF_SELLER);
    done(number, "carrier-dispatch", waybill("KT-202"));
    assertRefused(step(number, "dispatch-anew", waybill("KT-203")), "nothing-happened", "B-7.8");
    done(number, "mishap", Map.of("mishap", "LOST", "document", "answer 5 of the carrier"));
    assertThat(view(number).path("nextSteps").toString()).contains("dispatch-anew", "giving-up");

    done(number, "dispatch-anew", waybill("KT-203"));

    DeliveryHouse.patiently()
        .until(() -> house().neighbours().heard(DeliveryFact.Dispatched.class, number).size() == 2);
    assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number))
        .extracting(DeliveryFact.Dispatched::shipmentId)
        .containsOnly(number + "-1");
    assertThat(tracked(number).path(0).path("waybill").path("trackingNumber").asString())
        .isEqualTo("KT-203");
  }

  @Test
  @Clause(ClauseId.B_7_8)
  void or_given_up_so_that_the_buyer_gets_the_money() {
    OrderNumber number = released("buyer-203", OF_SELLER);
    done(number, "carrier-dispatch", waybill("KT-204"));
    done(number, "mishap", Map.of("mishap", "DAMAGED", "document", "act 9"));

    done(number, "giving-up", "");

    DeliveryGivenUp told = house().neighbours().await(DeliveryGivenUp.class, number);
    assertThat(told.shipmentId()).isEqualTo(number + "-1");
    assertThat(told.mishap()).isEqualTo(Mishap.DAMAGED);
    assertThat(status(number)).isEqualTo("CAME_BACK");
  }

  @Test
  @Clause(ClauseId.B_7_5)
  void the_buyers_own_carrier_takes_the_risk_with_the_goods() {
    OrderNumber number = released("buyer-204", OF_BUYER);
    Map<String, Object> other =
        Map.of("waybill", Map.of("carrier", "Other", "trackingNumber", "O-1", "document", "w 1"));
    assertRefused(step(number, "carrier-dispatch", other), "another-carrier", "B-7.5");
    done(number, "carrier-dispatch", waybill("KT-205"));
    assertThat(view(number).path("shipments").path(0).path("riskPassed").asBoolean()).isTrue();
    done(number, "mishap", Map.of("mishap", "LOST", "document", "answer 6"));

    assertRefused(step(number, "giving-up", ""), "at-buyers-risk", "B-7.5");

    done(number, "mishap", Map.of("mishap", "LOST", "document", "answer 6", "keptSilent", true));
    done(number, "giving-up", "");
  }

  @Test
  @Clause({ClauseId.B_6_10, ClauseId.B_7_9})
  void a_part_goes_ahead_with_a_waybill_of_its_own() {
    OrderNumber number = released("buyer-205", OF_SELLER);
    done(
        number,
        "carrier-dispatch",
        Map.of(
            "waybill",
            waybill("KT-206").get("waybill"),
            "items",
            List.of(Map.of("line", 1, "quantity", 2))));
    done(number, "carrier-dispatch", waybill("KT-207"));

    DeliveryHouse.patiently()
        .until(() -> house().neighbours().heard(DeliveryFact.Dispatched.class, number).size() == 2);
    assertThat(house().neighbours().heard(DeliveryFact.Dispatched.class, number))
        .extracting(DeliveryFact.Dispatched::items)
        .containsExactly(List.of(new Items(1, 2)), List.of(new Items(2, 1)));
    assertThat(tracked(number))
        .extracting(way -> way.path("waybill").path("trackingNumber").asString())
        .containsExactly("KT-206", "KT-207");
  }
}
