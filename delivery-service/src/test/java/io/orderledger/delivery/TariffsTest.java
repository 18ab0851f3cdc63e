package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.buyer;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.operator;
import static io.orderledger.delivery.DeliveryHouse.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.TariffFact.TariffEditionPublished;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** Tariffs are public, and operators publish them. */
@ExtendWith(DeliveryHouse.Door.class)
class TariffsTest {

  private static final LocalDate LONG_AHEAD = Almaty.dateOf(Instant.now()).plusYears(1);

  private static ObjectNode shipped() {
    return (ObjectNode) house().service().anonymous().get("/tariffs/2026-05").json();
  }

  private static ObjectNode edition(String name, LocalDate validFrom) {
    return shipped().put("edition", name).put("validFrom", validFrom.toString());
  }

  @Test
  @Clause({ClauseId.B_1_7, ClauseId.B_6_4})
  void the_shipped_edition_is_published_at_the_first_start_and_told() {
    Answer found = house().service().anonymous().get("/tariffs?on=2026-11-05");
    assertThat(found.json().path("items").path(0).path("edition").asString()).isEqualTo("2026-05");
    assertThat(house().service().anonymous().get("/tariffs?on=2025-12-31").json().path("items"))
        .isEmpty();
    assertThat(house().service().anonymous().get("/tariffs/1999").status()).isEqualTo(404);
    assertThat(shipped().path("homeZone").asString()).isEqualTo("almaty");

    TariffEditionPublished told =
        house().neighbours().await(TariffEditionPublished.class, "2026-05");
    assertThat(told.tariff().zones()).hasSameSizeAs(shipped().path("zones"));
  }

  @Test
  @Clause({ClauseId.B_1_8, ClauseId.B_6_2})
  void a_carrier_reaches_every_zone_of_the_shipped_edition() {
    assertThat(shipped().path("zones"))
        .allSatisfy(
            zone ->
                assertThat(zone.path("rates"))
                    .extracting(rate -> rate.path("method").asString())
                    .contains("CARRIER"));
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void an_operator_publishes_the_next_edition_once() {
    Client caller = operator().key("tariff-next");
    Answer first = caller.post("/tariffs", edition("next", LONG_AHEAD));
    Answer again = caller.post("/tariffs", edition("next", LONG_AHEAD));

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.header("Location")).isEqualTo("/tariffs/next");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(
            house().neighbours().await(TariffEditionPublished.class, "next").tariff().validFrom())
        .isEqualTo(LONG_AHEAD);
    Answer all = house().service().anonymous().get("/tariffs");
    assertThat(all.json().path("items").path(0).path("validUntil").asString())
        .isEqualTo(LONG_AHEAD.minusDays(1).toString());
    Answer reworded =
        post(operator(), "/tariffs", edition("next", LONG_AHEAD).put("homeZone", "cis"));
    assertThat(reworded.status()).isEqualTo(422);
    assertThat(reworded.json().path("clause").asString()).isEqualTo("B-15.1");
  }

  @Test
  void what_is_wrong_with_an_edition_is_told_with_its_place() {
    ObjectNode wrong = edition("wrong", LONG_AHEAD.plusYears(1));
    ((ObjectNode) wrong.path("zones").path(1).path("rates").path(0).path("base")).put("amount", -5);

    Answer answer = post(operator(), "/tariffs", wrong);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("field").asString()).isEqualTo("zones[1].rates[0].base");
    assertThat(house().service().anonymous().get("/tariffs/wrong").status()).isEqualTo(404);
  }

  @Test
  void nobody_else_publishes() {
    ObjectNode edition = edition("theirs", LONG_AHEAD.plusYears(1));
    assertThat(post(buyer("buyer-1"), "/tariffs", edition).status()).isEqualTo(403);
    assertThat(post(house().service().anonymous(), "/tariffs", edition).status()).isEqualTo(401);
  }
}
