package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.payment.card.FollowingCards;
import io.orderledger.payment.card.model.CardDetails;
import io.orderledger.payment.card.model.SavedCard;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A saved card from its consent to its end, through the edge. */
@Clause(ClauseId.B_5_3)
class SavedCardTest {

  private final House house = House.shared();
  private final AtSavedCards cards = new AtSavedCards(house);

  private Client customer(String name) {
    return house.service().as(name, "customer").key(UUID.randomUUID().toString());
  }

  private String saved(String method) {
    OrderNumber order = house.opened(7_000);
    house.pay(cards.saving(order), method);
    return cards.saved(order);
  }

  @Test
  void the_text_to_consent_to_is_told_in_three_languages_and_another_version_is_not_taken() {
    JsonNode text = house.buyer().get("/consents").json().path(0);
    assertThat(text.path("wording").asString()).isEqualTo("saved-card");
    assertThat(text.path("texts").propertyNames()).contains("ru", "kk", "en");
    OrderNumber order = house.opened(7_000);
    Answer refused =
        cards.begin(
            order,
            Map.of("saveCard", Map.of("version", "2020-1", "language", "ru", "channel", "web")));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(house.account(order).attempts()).isEmpty();
  }

  @Test
  void a_payment_alone_saves_nothing() {
    OrderNumber order = house.held(7_000);
    assertThat(house.history(order)).doesNotContain("payment.card-to-keep");
    assertThat(house.account(order).attempts().get(1)).extracting("card").isNull();
  }

  @Test
  void a_saved_card_is_its_customers_alone_and_staff_see_no_token() {
    String card = saved("pm_card_mastercard");
    CardDetails details = cards.details(card);
    house.projected();
    for (String reader : List.of("operator", "auditor")) {
      Answer seen = house.service().as("staff", reader).get("/saved-cards?customerId=buyer");
      assertThat(seen.body())
          .contains("4444", "mastercard", "2034-12")
          .doesNotContain(details.token().value(), details.holder().value());
      assertThat(house.service().as("staff", reader).get("/saved-cards/" + card).status())
          .isEqualTo(200);
    }
    assertThat(house.buyer().get("/saved-cards?customerId=another").body()).contains(card);
    Client stranger = customer("stranger");
    assertThat(stranger.get("/saved-cards").body()).doesNotContain(card);
    assertThat(stranger.get("/saved-cards/" + card).status()).isEqualTo(404);
    assertThat(stranger.send("DELETE", "/saved-cards/" + card, null).status()).isEqualTo(404);
  }

  @Test
  void a_saved_card_pays_its_own_sellers_orders_only() {
    String card = saved("pm_card_visa");
    OrderNumber another = house.opened(House.TIPTOP_SELLER, 5_000);
    Answer refused = cards.begin(another, AtSavedCards.with(card));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("card-unknown");
    Answer both =
        cards.begin(
            house.opened(5_000),
            Map.of(
                "savedCardId",
                card,
                "saveCard",
                Map.of("version", "2026-11", "language", "kk", "channel", "app")));
    assertThat(both.status()).isEqualTo(400);
  }

  @Test
  void the_same_request_sent_again_begins_one_attempt_and_saves_one_card() {
    OrderNumber order = house.opened(7_000);
    Client buyer = house.buyer();
    Answer first = buyer.post("/payments/" + order + "/attempts", AtSavedCards.consenting());
    Answer again = buyer.post("/payments/" + order + "/attempts", AtSavedCards.consenting());
    assertThat(again.json().path("attempt")).isEqualTo(first.json().path("attempt"));
    assertThat(house.account(order).attempts()).hasSize(1);
  }

  @Test
  void a_process_that_dies_between_the_payment_and_the_card_loses_no_card() {
    OrderNumber order = house.opened(7_000);
    Answer attempt = cards.saving(order);
    FollowingCards.restart(
        house.service(),
        () -> {
          house.pay(attempt, "pm_card_visa");
          house.until(order, account -> account.held().isPositive());
        });
    assertThat(cards.find(cards.saved(order))).isInstanceOf(SavedCard.Live.class);
    assertThat(house.history(order)).containsOnlyOnce("payment.card-to-keep");
  }

  @Test
  void of_a_revocation_and_a_charge_that_race_one_comes_first_and_the_money_agrees() {
    for (int i = 0; i < 8; i++) {
      String card = saved("pm_card_visa");
      OrderNumber order = house.opened(9_000);
      CompletableFuture<Answer> revoking = CompletableFuture.supplyAsync(() -> cards.revoke(card));
      CompletableFuture<Answer> paying =
          CompletableFuture.supplyAsync(() -> cards.begin(order, AtSavedCards.with(card)));
      CompletableFuture.allOf(revoking, paying).join();
      house.until(order, account -> account.attempts().get(1).status() != AttemptStatus.REQUESTED);
      boolean letIn = cards.find(card).admitted(order, 1);
      boolean held = house.account(order).held().equals(Tenge.of(9_000));
      if (held) {
        assertThat(letIn).as("nothing is charged that was not let in").isTrue();
      } else {
        assertThat(house.account(order).attempts().get(1).status()).isEqualTo(AttemptStatus.FAILED);
      }
      assertThat(cards.find(card)).isInstanceOf(SavedCard.Revoked.class);
      OrderNumber later = house.opened(1_000);
      assertThat(cards.paying(later, card).json().path("declineCode").asString())
          .isEqualTo("card-revoked");
    }
  }

  @Test
  void a_consent_taken_back_before_the_card_paid_leaves_nothing_at_the_provider() {
    OrderNumber order = house.opened(7_000);
    Answer attempt = cards.saving(order);
    String card = Objects.requireNonNull(house.account(order).attempts().get(1).card()).cardId();
    cards.revoke(card);
    house.pay(attempt, "pm_card_visa");
    await().until(() -> cards.find(card) instanceof SavedCard.Revoked r && r.forgotten());
    assertThat(SavedCard.onFile(cards.find(card))).isEmpty();
    assertThat(house.buyer().get("/saved-cards").body()).doesNotContain(card);
  }

  @Test
  void the_token_and_the_digits_are_nowhere_in_the_clear() {
    String card = saved("pm_card_unionpay");
    CardDetails details = cards.details(card);
    house.projected();
    List<byte[]> kept =
        house
            .jdbc()
            .sql(
                "select payload from ledger.event union all select metadata from ledger.event"
                    + " union all select task_data from card_task where task_data is not null"
                    + " union all select task_data from payment_task where task_data is not null"
                    + " union all select sealed from webhook_receipt")
            .query(byte[].class)
            .list();
    for (String secret : List.of(details.token().value(), details.holder().value())) {
      assertThat(kept)
          .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(secret));
    }
    assertThat(details.toString()).doesNotContain(details.token().value());
  }
}
