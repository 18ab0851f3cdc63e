package io.orderledger.payment.card.model;

import io.orderledger.payment.card.model.CardCommand.AdmitCharge;
import io.orderledger.payment.card.model.CardCommand.GiveConsent;
import io.orderledger.payment.card.model.CardCommand.RecordSaved;
import io.orderledger.payment.card.model.CardCommand.Revoke;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A saved card's life, told by its commands. */
final class CardStory {

  static final CardId ID = CardId.of("buyer", "POST attempts", "k-1");
  static final OrderNumber FIRST = OrderNumber.ofIndex(4711);
  static final OrderNumber SECOND = OrderNumber.ofIndex(4712);
  static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  static final YearMonth EXPIRES = YearMonth.of(2027, 2);
  static final Consent CONSENT =
      new Consent("saved-card", "2026-11", "ru", "0".repeat(64), "web", AT);

  SavedCard state = SavedCard.NONE;

  static GiveConsent consent() {
    return new GiveConsent(ID, "buyer", "goods", CONSENT);
  }

  static RecordSaved saved() {
    return new RecordSaved(
        "buyer",
        FIRST,
        1,
        "stripe",
        "visa",
        EXPIRES,
        new CardDetails(PersonalText.of("pm_1"), PersonalText.of("cus_1"), PersonalText.of("4242")),
        AT);
  }

  static AdmitCharge charge(OrderNumber order, int attempt, LocalDate on) {
    return new AdmitCharge(order, attempt, "buyer", "goods", on, AT);
  }

  static Revoke revoke() {
    return new Revoke("buyer", AT);
  }

  static CardStory live() {
    CardStory story = new CardStory();
    story.when(consent());
    story.when(saved());
    return story;
  }

  /** What happens by it. */
  List<CardEvent> when(CardCommand command) {
    return switch (CardDecider.decide(state, command)) {
      case Decision.Accepted<CardEvent>(var events) -> {
        events.forEach(event -> state = CardDecider.evolve(state, event));
        yield events;
      }
      case Decision.Refused<CardEvent>(var refusal) ->
          throw new AssertionError(command + " was refused: " + refusal);
    };
  }

  String refusal(CardCommand command) {
    return switch (CardDecider.decide(state, command)) {
      case Decision.Accepted<CardEvent>(var events) ->
          throw new AssertionError(command + " was granted: " + events);
      case Decision.Refused<CardEvent>(var refusal) -> refusal.code();
    };
  }
}
