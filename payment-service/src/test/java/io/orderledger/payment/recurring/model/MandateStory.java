package io.orderledger.payment.recurring.model;

import io.orderledger.payment.card.model.Consent;
import io.orderledger.payment.recurring.model.MandateCommand.AdmitCharge;
import io.orderledger.payment.recurring.model.MandateCommand.Cancel;
import io.orderledger.payment.recurring.model.MandateCommand.GiveMandate;
import io.orderledger.payment.recurring.model.MandateCommand.RecordRefused;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A mandate's life, told by its commands. */
final class MandateStory {

  static final MandateId ID = MandateId.of("buyer", "POST mandates", "k-1");
  static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
  static final LocalDate FIRST = LocalDate.of(2026, 11, 30);
  static final Tenge MAXIMUM = Tenge.of(9_000);
  static final OrderNumber ONE = OrderNumber.ofIndex(4711);
  static final OrderNumber TWO = OrderNumber.ofIndex(4712);

  Mandate state = Mandate.NONE;

  static GiveMandate give(Tenge maximum, LocalDate today) {
    return new GiveMandate(
        ID,
        "buyer",
        Terms.asked("goods", "card", Period.MONTH, maximum, FIRST),
        new Consent("recurring", "2026-11", "ru", "0".repeat(64), "web", AT),
        today);
  }

  static MandateStory given() {
    MandateStory story = new MandateStory();
    story.when(give(MAXIMUM, FIRST));
    return story;
  }

  static AdmitCharge charge(OrderNumber order, int attempt, long amount, LocalDate on) {
    return new AdmitCharge(order, attempt, "buyer", "goods", Tenge.of(amount), on, AT);
  }

  static RecordRefused refused(OrderNumber order, int attempt) {
    return new RecordRefused(order, attempt, "insufficient_funds", AT);
  }

  static Cancel cancel() {
    return new Cancel("buyer", AT);
  }

  /** What happens by it. */
  List<MandateEvent> when(MandateCommand command) {
    return switch (MandateDecider.decide(state, command)) {
      case Decision.Accepted<MandateEvent>(var events) -> {
        events.forEach(event -> state = MandateDecider.evolve(state, event));
        yield events;
      }
      case Decision.Refused<MandateEvent>(var refusal) ->
          throw new AssertionError(command + " was refused: " + refusal);
    };
  }

  String refusal(MandateCommand command) {
    return switch (MandateDecider.decide(state, command)) {
      case Decision.Accepted<MandateEvent>(var events) ->
          throw new AssertionError(command + " was granted: " + events);
      case Decision.Refused<MandateEvent>(var refusal) -> refusal.code();
    };
  }
}
