package io.orderledger.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.AtSavedCards;
import io.orderledger.payment.card.model.CardDetails;
import io.orderledger.payment.card.model.SavedCard;
import io.orderledger.payment.effect.CarryingOut;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.CardUse;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What saved cards do at every provider that keeps them. */
@Clause(ClauseId.B_5_3)
abstract class CardContractTest extends MoneyContractTest {

  /** The buyer pays with a card whose bank asks them to confirm it, and confirms. */
  void payConfirmed(Answer attempt) {
    throw new UnsupportedOperationException("This provider keeps no cards.");
  }

  /** The name that faults know a charge to a kept card by. */
  String chargeOperation() {
    throw new UnsupportedOperationException("This provider keeps no cards.");
  }

  private AtSavedCards cards() {
    return new AtSavedCards(house);
  }

  private boolean keeps() {
    return provider().capabilities().keepsCards();
  }

  private String savedCard() {
    assumeTrue(keeps());
    OrderNumber order = house.opened(seller(), 7_000);
    pay(cards().saving(order), true);
    return cards().saved(order);
  }

  @Test
  void a_card_is_saved_with_a_consent_of_its_own_and_pays_the_next_order_in_one_call() {
    String card = savedCard();
    OrderNumber next = house.opened(seller(), 9_000);
    assertThat(cards().paying(next, card).json().path("status").asString()).isEqualTo("AUTHORIZED");
    assertThat(till(next)).isEqualTo(new Till(0, 0, 9_000));
    house.command(next, new ConfirmShipment("s-1"));
    house.until(next, account -> account.captured().equals(Tenge.of(9_000)));
    assertBooksAgree(next);
  }

  @Test
  void where_the_provider_keeps_no_cards_the_buyer_is_told_and_nothing_is_begun() {
    assumeTrue(takesCards() && !keeps());
    OrderNumber order = house.opened(seller(), 7_000);
    Answer refused = cards().begin(order, AtSavedCards.consenting());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("cards-not-kept");
    assertThat(house.account(order).attempts()).isEmpty();
    assertThatThrownBy(() -> provider().cards()).isInstanceOf(ProviderDeclined.class);
  }

  @Test
  void where_the_bank_wants_its_customer_the_buyer_gets_what_any_attempt_is_paid_with() {
    assumeTrue(keeps());
    OrderNumber first = house.opened(seller(), 7_000);
    payConfirmed(cards().saving(first));
    OrderNumber next = house.opened(seller(), 9_000);
    Answer asked = cards().paying(next, cards().saved(first));
    assertThat(asked.json().path("status").asString()).isIn("CREATED", "FAILED");
    assertThat(asked.json().path("clientSecret").asString()).isNotBlank();
    assertThat(till(next)).isEqualTo(new Till(0, 0, 0));
    pay(asked, true);
    house.until(next, account -> account.held().equals(Tenge.of(9_000)));
    assertBooksAgree(next);
  }

  /** The answer never comes, and nobody is notified of it either. */
  @ParameterizedTest
  @ValueSource(longs = {1, 3_660})
  void a_charge_that_timed_out_after_it_succeeded_is_made_once(long secondsLater) {
    String card = savedCard();
    OrderNumber order = house.opened(seller(), 9_000);
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.provider().faults().arm(new Directive(Fault.SERVER_ERROR, chargeOperation()), 1_000);
    Answer begun = cards().begin(order, AtSavedCards.with(card));
    assertThat(begun.status()).isEqualTo(202);
    RecordedEvent asked = last(order, "payment.attempt-requested");
    house.forgetTask(asked.eventId());
    house.provider().faults().calm();
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.provider().faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, chargeOperation()), 1);
    assertThatThrownBy(() -> CarryingOut.after(Duration.ZERO, house, asked))
        .isInstanceOf(ProviderUnavailable.class);
    Duration later = Duration.ofSeconds(secondsLater);
    house.providerClock.forward(later);
    CarryingOut.after(later, house, asked);
    assertThat(till(order)).isEqualTo(new Till(0, 0, 9_000));
    assertBooksAgree(order);
  }

  /** Its first try may have reached the provider, or not: what was held is known in the end. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_card_revoked_while_a_charge_has_no_answer_is_not_charged_anew(boolean reached) {
    String card = savedCard();
    OrderNumber order = house.opened(seller(), 9_000);
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.provider().faults().arm(new Directive(Fault.SERVER_ERROR, chargeOperation()), 1_000);
    cards().begin(order, AtSavedCards.with(card));
    RecordedEvent asked = last(order, "payment.attempt-requested");
    house.forgetTask(asked.eventId());
    house.provider().faults().calm();
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    Fault trouble = reached ? Fault.TIMEOUT_AFTER_SUCCESS : Fault.SERVER_ERROR;
    house.provider().faults().arm(new Directive(trouble, chargeOperation()), 1);
    assertThatThrownBy(() -> CarryingOut.after(Duration.ZERO, house, asked))
        .isInstanceOf(ProviderUnavailable.class);
    cards().revoke(card);
    CarryingOut.after(Duration.ZERO, house, asked);
    assertThat(till(order)).isEqualTo(new Till(0, 0, reached ? 9_000 : 0));
    assertThat(attempt(order).status())
        .isEqualTo(reached ? AttemptStatus.AUTHORIZED : AttemptStatus.FAILED);
    assertBooksAgree(order);
  }

  @Test
  void a_revoked_card_is_deleted_at_the_provider_where_it_deletes_any_and_pays_nothing() {
    String card = savedCard();
    CardDetails details = cards().details(card);
    cards().revoke(card);
    await().until(() -> cards().find(card) instanceof SavedCard.Revoked r && r.forgotten());
    OrderNumber order = house.opened(seller(), 9_000);
    Answer refused = cards().paying(order, card);
    assertThat(refused.json().path("status").asString()).isEqualTo("FAILED");
    assertThat(refused.json().path("declineCode").asString()).isEqualTo("card-revoked");
    if (provider().cards().forget(seller(), details, UUID.randomUUID().toString())) {
      assertThatThrownBy(
              () ->
                  provider()
                      .cards()
                      .charge(
                          seller(),
                          details,
                          order,
                          2,
                          Tenge.of(9_000),
                          CardUse.Presence.PRESENT,
                          UUID.randomUUID().toString()))
          .isInstanceOf(ProviderDeclined.class);
    }
    assertThat(till(order)).isEqualTo(new Till(0, 0, 0));
  }
}
