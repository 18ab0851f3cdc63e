package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.payment.card.SavedCards;
import io.orderledger.payment.card.model.CardDetails;
import io.orderledger.payment.card.model.CardId;
import io.orderledger.payment.card.model.SavedCard;
import io.orderledger.payment.model.PaymentEvent.CardToKeep;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a buyer does with saved cards. */
public final class AtSavedCards {

  private final House house;

  public AtSavedCards(House house) {
    this.house = house;
  }

  public static Map<String, ?> consenting() {
    return Map.of("saveCard", Map.of("version", "2026-11", "language", "ru", "channel", "web"));
  }

  public static Map<String, ?> with(String card) {
    return Map.of("savedCardId", card);
  }

  public Answer begin(OrderNumber order, Map<String, ?> wish) {
    return house.buyer().post("/payments/" + order + "/attempts", wish);
  }

  /** An attempt whose card is to be saved; it can be paid. */
  public Answer saving(OrderNumber order) {
    return house.created(begin(order, consenting()));
  }

  /** An attempt by a saved card, once it is answered. */
  public Answer paying(OrderNumber order, String card) {
    Answer begun = begin(order, with(card));
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    return begun;
  }

  /** The card that an order's payment saved. */
  public String saved(OrderNumber order) {
    String card =
        await()
            .atMost(Duration.ofSeconds(15))
            .until(
                () ->
                    house.payments().events(order).stream()
                        .flatMap(
                            event ->
                                event.payload() instanceof CardToKeep asked
                                    ? Stream.of(asked.cardId())
                                    : Stream.empty())
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    await().atMost(Duration.ofSeconds(15)).until(() -> find(card) instanceof SavedCard.Live);
    return card;
  }

  public SavedCard.Known find(String card) {
    return house.service().bean(SavedCards.class).find(new CardId(card)).orElseThrow();
  }

  public CardDetails details(String card) {
    CardDetails details = SavedCard.onFile(find(card)).orElseThrow().details();
    assertThat(details).isNotNull();
    return Objects.requireNonNull(details);
  }

  public Answer revoke(String card) {
    Answer revoked = house.buyer().send("DELETE", "/saved-cards/" + card, null);
    assertThat(revoked.status()).as(revoked.body()).isEqualTo(204);
    return revoked;
  }
}
