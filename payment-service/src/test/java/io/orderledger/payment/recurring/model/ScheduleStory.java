package io.orderledger.payment.recurring.model;

import static io.orderledger.payment.recurring.model.MandateStory.AT;
import static io.orderledger.payment.recurring.model.MandateStory.ID;

import io.orderledger.payment.card.model.Consent;
import io.orderledger.payment.recurring.model.Cadence.Unit;
import io.orderledger.payment.recurring.model.MandateCommand.GiveMandate;
import io.orderledger.payment.recurring.model.ScheduleCommand.LookAt;
import io.orderledger.payment.recurring.model.ScheduleCommand.RecordAsked;
import io.orderledger.payment.recurring.model.ScheduleCommand.RecordFailed;
import io.orderledger.payment.recurring.model.ScheduleCommand.RecordMade;
import io.orderledger.payment.recurring.model.ScheduleCommand.ScheduleOrder;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;

/** What is told of a schedule. */
final class ScheduleStory {

  private ScheduleStory() {}

  static GiveMandate give(int every, Unit unit, int noticeDays, LocalDate first, LocalDate today) {
    return new GiveMandate(
        ID,
        "buyer",
        Terms.scheduled(
            "goods",
            "card",
            new Schedule(new Cadence(every, unit), noticeDays),
            MandateStory.MAXIMUM,
            first),
        new Consent("scheduled", "2026-11", "ru", "0".repeat(64), "web", AT),
        today);
  }

  static MandateStory given(int every, Unit unit, int noticeDays, LocalDate first) {
    MandateStory story = new MandateStory();
    story.when(give(every, unit, noticeDays, first, first.minusDays(noticeDays)));
    return story;
  }

  static ScheduleOrder put(OrderNumber order, LocalDate today) {
    return new ScheduleOrder(order, "buyer", "goods", today, AT);
  }

  static LookAt look(OrderNumber order, long owed, LocalDate today) {
    return new LookAt(order, Tenge.of(owed), null, today, AT);
  }

  static RecordAsked asked(OrderNumber order, int attempt) {
    return new RecordAsked(order, attempt, attempt, AT);
  }

  static RecordMade made(OrderNumber order, int attempt) {
    return new RecordMade(order, attempt, AT);
  }

  static RecordFailed failed(OrderNumber order, int attempt, String reason, LocalDate today) {
    return new RecordFailed(order, attempt, reason, List.of(1, 3), today, AT);
  }
}
