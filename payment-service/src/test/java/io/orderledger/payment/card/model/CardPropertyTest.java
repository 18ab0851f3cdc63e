package io.orderledger.payment.card.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.card.model.CardCommand.RecordForgotten;
import io.orderledger.payment.card.model.CardEvent.CardForgotten;
import io.orderledger.payment.card.model.CardEvent.CardRevoked;
import io.orderledger.payment.card.model.CardEvent.CardSaved;
import io.orderledger.payment.card.model.CardEvent.ChargeAdmitted;
import io.orderledger.payment.card.model.CardEvent.ConsentGiven;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random lives of saved cards. {@code -Dseed=…} lives one of them again. */
class CardPropertyTest {

  @Test
  @Clause(ClauseId.B_5_3)
  void whatever_comes_in_whatever_order_no_card_is_charged_without_a_live_consent() {
    Long replayed = Long.getLong("seed");
    long first = replayed == null ? 20_261_127L : replayed;
    int charged = 0;
    for (long seed = first; seed < first + (replayed == null ? 2_000 : 1); seed++) {
      try {
        charged += new Life().live(new Random(seed));
      } catch (RuntimeException | AssertionError broken) {
        throw new AssertionError("Seed " + seed, broken);
      }
    }
    if (replayed == null) {
      assertThat(charged).as("charges that were let in").isGreaterThan(500);
    }
  }

  /** One card's; what is lawful is judged by the events alone. */
  private static final class Life {
    private final CardStory story = new CardStory();
    private final Set<SavedCard.Charge> charges = new HashSet<>();
    private boolean consented;
    private boolean saved;
    private boolean revoked;
    private boolean forgotten;

    int live(Random random) {
      for (int step = 0; step < 30; step++) {
        var day = CardStory.TODAY.plusDays(random.nextInt(150));
        CardCommand command =
            switch (random.nextInt(12)) {
              case 0, 1 -> CardStory.consent();
              case 2, 3 -> CardStory.saved();
              case 4 -> random.nextInt(4) == 0 ? CardStory.revoke() : CardStory.consent();
              case 5 -> new RecordForgotten(random.nextBoolean(), CardStory.AT);
              default ->
                  CardStory.charge(
                      OrderNumber.ofIndex(random.nextInt(4)), 1 + random.nextInt(2), day);
            };
        if (CardDecider.decide(story.state, command) instanceof Decision.Accepted<CardEvent>) {
          List<CardEvent> events = story.when(command);
          events.forEach(event -> judge(event, YearMonth.from(day)));
        }
      }
      return charges.size();
    }

    private void judge(CardEvent event, YearMonth month) {
      switch (event) {
        case ConsentGiven e -> {
          assertThat(consented).isFalse();
          consented = true;
        }
        case CardSaved e -> {
          assertThat(consented && !saved && !revoked).isTrue();
          saved = true;
        }
        case ChargeAdmitted e -> {
          assertThat(saved && !revoked).isTrue();
          assertThat(month.isAfter(CardStory.EXPIRES)).isFalse();
          assertThat(charges.add(new SavedCard.Charge(e.order(), e.attempt()))).isTrue();
        }
        case CardRevoked e -> {
          assertThat(consented && !revoked).isTrue();
          revoked = true;
        }
        case CardForgotten e -> {
          assertThat(revoked && !forgotten).isTrue();
          forgotten = true;
        }
      }
    }
  }
}
