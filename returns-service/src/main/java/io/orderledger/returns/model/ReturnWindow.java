package io.orderledger.returns.model;

import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.LocalDate;

/**
 * Until when goods of proper quality go back: fourteen calendar days from the hand-over of that
 * very item, whole Almaty days, the day of hand-over being day 0 (B-9.1).
 */
@Clause(ClauseId.B_9_1)
final class ReturnWindow {

  private final WorkingCalendar calendar;

  ReturnWindow(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  LocalDate lastDay(Purchase purchase, LocalDate handedOver) {
    return purchase.lastDayGivesWay()
        ? calendar.calendarDaysAfter(handedOver, purchase.returnWindowDays())
        : handedOver.plusDays(purchase.returnWindowDays());
  }

  /**
   * Pieces of a line that can still be asked back. Pieces of one line look alike: those already
   * asked back are counted against the oldest hand-overs, which favours the buyer.
   */
  int openPieces(Known known, int line, LocalDate today) {
    int inWindow =
        known.handOvers().stream()
            .filter(handOver -> !today.isAfter(lastDay(known.purchase(), handOver.day())))
            .mapToInt(handOver -> handOver.pieces(line))
            .sum();
    return Math.min(inWindow, known.handedOver(line) - known.takenBy(line));
  }
}
