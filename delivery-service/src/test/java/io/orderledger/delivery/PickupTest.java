package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.assertRefused;
import static io.orderledger.delivery.DeliveryHouse.buyer;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.proof;
import static io.orderledger.delivery.DeliveryHouse.released;
import static io.orderledger.delivery.DeliveryHouse.status;
import static io.orderledger.delivery.DeliveryHouse.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The pickup shelf and its code. */
@ExtendWith(DeliveryHouse.Door.class)
class PickupTest {

  private static OrderNumber onShelf(String buyer) {
    OrderNumber number = released(buyer, DeliveryMethod.PICKUP);
    done(number, "readiness", Map.of());
    return number;
  }

  private static String code(OrderNumber number, String buyer) {
    JsonNode answer = buyer(buyer).get("/deliveries/" + number + "/pickup-code").json();
    return answer.path("code").asString();
  }

  private static String another(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  private static Answer collect(OrderNumber number, String kind, String value) {
    return step(number, "collection", Map.of(kind, value));
  }

  @Test
  @Clause(ClauseId.B_6_5)
  void the_ready_notice_names_the_place_and_the_last_free_day() {
    OrderNumber number = onShelf("buyer-30");

    DeliveryFact.ReadyForPickup told =
        house().neighbours().await(DeliveryFact.ReadyForPickup.class, number);

    LocalDate fifthDay = Almaty.dateOf(told.readyAt()).plusDays(5);
    assertThat(told.freeUntil()).isEqualTo(WorkingCalendar.ofKazakhstan().onOrAfter(fifthDay));
    assertThat(told.pickupPoint()).isEqualTo("ALA-1");
    assertThat(status(number)).isEqualTo("READY_FOR_PICKUP");
  }

  @Test
  @Clause(ClauseId.B_1_12)
  void the_code_is_for_its_buyer_only() {
    OrderNumber number = released("buyer-31", DeliveryMethod.PICKUP);
    String path = "/deliveries/" + number + "/pickup-code";
    assertThat(buyer("buyer-31").get(path).status()).as("not ready yet").isEqualTo(404);
    done(number, "readiness", Map.of());

    Answer own = buyer("buyer-31").get(path);

    assertThat(own.json().path("code").asString()).matches("\\d{6}");
    assertThat(own.json().path("pickupPoint").asString()).isEqualTo("ALA-1");
    assertThat(buyer("stranger").get(path).status()).isEqualTo(404);
    assertThat(operator().get(path).status()).isEqualTo(403);
    assertThat(operator().get("/deliveries/" + number).body()).doesNotContain("code");
  }

  @Test
  @Clause({ClauseId.B_1_12, ClauseId.B_7_1})
  void the_right_code_opens_the_shelf_once() {
    OrderNumber number = onShelf("buyer-32");
    String code = code(number, "buyer-32");
    assertRefused(collect(number, "code", another(code)), "wrong-code", "B-1.12");
    assertRefused(step(number, "hand-over", proof("SIGNATURE")), "waits-on-the-shelf", "B-1.12");

    Answer collected = collect(number, "code", ' ' + code + ' ');

    assertThat(collected.status()).as(collected.body()).isEqualTo(200);
    DeliveryFact.HandedOver told =
        house().neighbours().await(DeliveryFact.HandedOver.class, number);
    assertThat(told.proof()).isEqualTo(ProofKind.CODE);
    assertRefused(collect(number, "code", code), "already-handed-over", "B-7.1");
    assertThat(buyer("buyer-32").get("/deliveries/" + number + "/pickup-code").status())
        .as("used up")
        .isEqualTo(404);
  }

  @Test
  @Clause(ClauseId.B_1_12)
  void after_five_wrong_codes_only_a_document_helps() {
    OrderNumber number = onShelf("buyer-33");
    String code = code(number, "buyer-33");
    for (int i = 0; i < 5; i++) {
      assertRefused(collect(number, "code", another(code)), "wrong-code", "B-1.12");
    }
    assertRefused(collect(number, "code", code), "too-many-wrong-codes", "B-1.12");

    Answer collected = collect(number, "document", "identity card seen");

    assertThat(collected.status()).as(collected.body()).isEqualTo(200);
    assertThat(house().neighbours().await(DeliveryFact.HandedOver.class, number).proof())
        .isEqualTo(ProofKind.IDENTITY_DOCUMENT);
  }

  @Test
  void a_wrong_code_that_is_sent_again_under_its_key_counts_once() {
    OrderNumber number = onShelf("buyer-34");
    String wrong = another(code(number, "buyer-34"));
    Client caller = operator().key("wrong-" + number);
    String path = "/deliveries/" + number + "/collection";

    Answer first = caller.post(path, Map.of("code", wrong));
    Answer again = caller.post(path, Map.of("code", wrong));

    assertThat(again.body()).contains("wrong codes so far: 1");
    assertThat(again.status()).isEqualTo(first.status());
  }

  @Test
  void a_code_of_one_order_does_not_open_another() {
    OrderNumber first = onShelf("buyer-35");
    OrderNumber second = onShelf("buyer-35");
    String code = code(first, "buyer-35");
    if (!code.equals(code(second, "buyer-35"))) {
      assertRefused(collect(second, "code", code), "wrong-code", "B-1.12");
    }
    assertThat(collect(first, "code", code).status()).isEqualTo(200);
  }

  @Test
  void either_a_code_or_a_document_is_presented() {
    OrderNumber number = onShelf("buyer-36");
    for (Map<String, String> body :
        List.of(
            Map.<String, String>of(),
            Map.of("code", "1", "document", "card"),
            Map.of("document", " "),
            Map.of("document", "x".repeat(500)),
            Map.of("code", "1".repeat(500)))) {
      assertThat(step(number, "collection", body).status()).as(body.toString()).isEqualTo(400);
    }
    assertThat(code(number, "buyer-36")).as("nothing was counted").hasSize(6);
  }

  @Test
  @Clause(ClauseId.B_6_5)
  void goods_are_taken_back_only_when_free_storage_is_over() {
    OrderNumber number = onShelf("buyer-37");
    assertRefused(step(number, "take-back", Map.of()), "storage-still-free", "B-6.5");
    MovableClock clock = house().service().bean(MovableClock.class);
    Instant lastMoment =
        Almaty.endOf(
            house().neighbours().await(DeliveryFact.ReadyForPickup.class, number).freeUntil());
    Duration toLastMoment = Duration.between(Instant.now(), lastMoment).minusMinutes(1);
    clock.ahead(
        toLastMoment,
        () -> assertRefused(step(number, "take-back", Map.of()), "storage-still-free", "B-6.5"));

    clock.ahead(toLastMoment.plusMinutes(2), () -> done(number, "take-back", Map.of()));

    house().neighbours().await(DeliveryFact.NotCollected.class, number);
    assertThat(status(number)).isEqualTo("CAME_BACK");
    assertThat(collect(number, "document", "card").problem()).isEqualTo("came-back");
  }

  @Test
  @Clause({ClauseId.B_6_5, ClauseId.B_15_4})
  void who_was_told_only_later_has_the_whole_free_storage_from_then() {
    OrderNumber number = onShelf("buyer-38");
    DeliveryFact.ReadyForPickup ready =
        house().neighbours().await(DeliveryFact.ReadyForPickup.class, number);
    Instant toldAnew = ready.readyAt().plus(Duration.ofDays(4));

    house()
        .neighbours()
        .tell(new OrderFact.ReadinessToldAnew(number, ready.shipmentId(), toldAnew));

    DeliveryFact.StorageRestarted told =
        house().neighbours().await(DeliveryFact.StorageRestarted.class, number);
    LocalDate fifthDay = Almaty.dateOf(toldAnew).plusDays(5);
    assertThat(told.freeUntil()).isEqualTo(WorkingCalendar.ofKazakhstan().onOrAfter(fifthDay));
    assertThat(DeliveryHouse.view(number).path("freeUntil").asString())
        .isEqualTo(told.freeUntil().toString());
    house()
        .service()
        .bean(MovableClock.class)
        .ahead(
            Duration.between(Instant.now(), Almaty.endOf(ready.freeUntil())).plusMinutes(1),
            () ->
                assertRefused(step(number, "take-back", Map.of()), "storage-still-free", "B-6.5"));
  }
}
