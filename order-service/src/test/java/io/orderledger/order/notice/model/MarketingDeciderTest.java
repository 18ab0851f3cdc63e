package io.orderledger.order.notice.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.Contact;
import io.orderledger.order.model.Language;
import io.orderledger.order.notice.model.MarketingCommand.RequestMessage;
import io.orderledger.order.notice.model.MarketingCommand.WithdrawConsent;
import io.orderledger.order.notice.model.MarketingEvent.ConsentGiven;
import io.orderledger.order.notice.model.MarketingEvent.ConsentWithdrawn;
import io.orderledger.order.notice.model.MarketingEvent.MessageRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarketingDeciderTest {

  private static final Instant AT = Instant.parse("2026-11-05T10:40:00Z");
  private static final ConsentGiven GIVEN =
      new ConsentGiven(
          "p",
          MarketingPurpose.NEWS,
          "account-page",
          new Contact(PersonalText.of("a@b.kz"), null, Language.RU),
          AT);

  private static Decision<MarketingEvent> decide(
      MarketingCommand command, MarketingEvent... given) {
    Consents consents = Consents.NONE;
    for (MarketingEvent event : given) {
      consents = MarketingDecider.evolve(consents, event);
    }
    return MarketingDecider.decide(consents, command);
  }

  private static RequestMessage message(MarketingPurpose purpose) {
    return new RequestMessage("p", "kettles", purpose, Map.of(), AT);
  }

  private static void assertRefused(Decision<MarketingEvent> decision) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("no-marketing-consent");
              assertThat(refused.refusal().clause()).isEqualTo(ClauseId.B_10_7);
            });
  }

  @Test
  @Clause({ClauseId.B_10_1, ClauseId.B_10_7})
  void marketing_needs_a_consent_for_its_own_purpose() {
    assertRefused(decide(message(MarketingPurpose.NEWS)));
    assertRefused(decide(message(MarketingPurpose.PROMOTIONS), GIVEN));
    assertThat(decide(message(MarketingPurpose.NEWS), GIVEN))
        .isEqualTo(
            Decision.accept(
                new MessageRequested("p", "kettles", MarketingPurpose.NEWS, Map.of(), AT)));
  }

  @Test
  @Clause(ClauseId.B_10_7)
  void a_withdrawn_consent_ends_it() {
    WithdrawConsent withdraw = new WithdrawConsent("p", MarketingPurpose.NEWS, "letter", AT);
    ConsentWithdrawn withdrawn = new ConsentWithdrawn("p", MarketingPurpose.NEWS, "letter", AT);

    assertThat(decide(withdraw, GIVEN)).isEqualTo(Decision.accept(withdrawn));
    assertRefused(decide(message(MarketingPurpose.NEWS), GIVEN, withdrawn));
    assertThat(decide(withdraw, GIVEN, withdrawn)).isEqualTo(Decision.nothing());
  }

  @Test
  void nobody_gets_the_same_message_twice() {
    MessageRequested sent =
        new MessageRequested("p", "kettles", MarketingPurpose.NEWS, Map.of(), AT);

    assertThat(decide(message(MarketingPurpose.NEWS), GIVEN, sent)).isEqualTo(Decision.nothing());
  }
}
