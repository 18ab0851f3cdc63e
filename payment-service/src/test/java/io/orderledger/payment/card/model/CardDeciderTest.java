package io.orderledger.payment.card.model;

import static io.orderledger.payment.card.model.CardStory.AT;
import static io.orderledger.payment.card.model.CardStory.CONSENT;
import static io.orderledger.payment.card.model.CardStory.FIRST;
import static io.orderledger.payment.card.model.CardStory.ID;
import static io.orderledger.payment.card.model.CardStory.SECOND;
import static io.orderledger.payment.card.model.CardStory.TODAY;
import static io.orderledger.payment.card.model.CardStory.charge;
import static io.orderledger.payment.card.model.CardStory.consent;
import static io.orderledger.payment.card.model.CardStory.live;
import static io.orderledger.payment.card.model.CardStory.revoke;
import static io.orderledger.payment.card.model.CardStory.saved;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.card.model.CardCommand.AdmitCharge;
import io.orderledger.payment.card.model.CardCommand.GiveConsent;
import io.orderledger.payment.card.model.CardCommand.RecordForgotten;
import io.orderledger.payment.card.model.CardEvent.CardForgotten;
import io.orderledger.payment.card.model.CardEvent.CardRevoked;
import io.orderledger.payment.card.model.CardEvent.ChargeAdmitted;
import io.orderledger.payment.card.model.CardEvent.ConsentGiven;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_5_3)
class CardDeciderTest {

  @Test
  void a_consent_is_a_word_of_its_own_and_given_once() {
    CardStory story = new CardStory();
    assertThat(story.when(consent()))
        .containsExactly(new ConsentGiven(ID, "buyer", "goods", CONSENT));
    assertThat(story.when(consent())).isEmpty();
    assertThat(story.refusal(new GiveConsent(ID, "buyer", "services", CONSENT)))
        .isEqualTo("consent-given");
  }

  @Test
  void nothing_is_saved_or_charged_without_a_consent() {
    CardStory story = new CardStory();
    assertThat(story.refusal(saved())).isEqualTo("card-unknown");
    assertThat(story.refusal(charge(SECOND, 1, TODAY))).isEqualTo("card-unknown");
    story.when(consent());
    assertThat(story.refusal(charge(SECOND, 1, TODAY))).isEqualTo("card-not-saved");
  }

  @Test
  void a_saved_card_pays_an_attempt_and_the_same_attempt_asked_again_is_the_same_charge() {
    CardStory story = live();
    assertThat(story.when(saved())).isEmpty();
    assertThat(story.when(charge(SECOND, 1, TODAY)))
        .containsExactly(new ChargeAdmitted(ID, SECOND, 1, AT));
    assertThat(story.when(charge(SECOND, 1, TODAY))).isEmpty();
    assertThat(story.when(charge(SECOND, 2, TODAY))).hasSize(1);
  }

  @Test
  void a_revoked_card_is_never_charged_not_even_by_an_attempt_that_was_let_in_before() {
    CardStory story = live();
    story.when(charge(SECOND, 1, TODAY));
    assertThat(story.when(revoke())).containsExactly(new CardRevoked(ID, "buyer", AT));
    assertThat(story.refusal(charge(SECOND, 1, TODAY))).isEqualTo("card-revoked");
    assertThat(story.refusal(charge(SECOND, 2, TODAY))).isEqualTo("card-revoked");
    assertThat(((SavedCard.Known) story.state).admitted(SECOND, 1)).isTrue();
    assertThat(((SavedCard.Known) story.state).admitted(SECOND, 2)).isFalse();
    assertThat(story.when(revoke())).isEmpty();
  }

  @Test
  void a_card_whose_consent_was_taken_back_before_it_paid_is_not_saved() {
    CardStory story = new CardStory();
    story.when(consent());
    story.when(revoke());
    assertThat(story.when(saved())).isEmpty();
    assertThat(story.state).isInstanceOf(SavedCard.Revoked.class);
  }

  @Test
  void what_was_kept_of_a_revoked_card_is_forgotten_once() {
    CardStory story = live();
    assertThat(story.when(new RecordForgotten(true, AT))).isEmpty();
    story.when(revoke());
    assertThat(story.when(new RecordForgotten(true, AT)))
        .containsExactly(new CardForgotten(ID, true, AT));
    assertThat(story.when(new RecordForgotten(true, AT))).isEmpty();
  }

  @Test
  void a_card_pays_until_its_last_month_is_over() {
    CardStory story = live();
    assertThat(story.when(charge(SECOND, 1, LocalDate.of(2027, 2, 28)))).hasSize(1);
    assertThat(story.refusal(charge(SECOND, 2, LocalDate.of(2027, 3, 1))))
        .isEqualTo("card-expired");
  }

  @Test
  void a_card_pays_its_own_customers_orders_at_its_own_seller() {
    CardStory story = live();
    assertThat(story.refusal(new AdmitCharge(FIRST, 2, "another", "goods", TODAY, AT)))
        .isEqualTo("card-of-another");
    assertThat(story.refusal(new AdmitCharge(FIRST, 2, "buyer", "services", TODAY, AT)))
        .isEqualTo("card-of-another");
  }
}
