package io.orderledger.returns.model;

import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.Gift;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

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

  private LocalDate lastDay(Purchase purchase, LocalDate handedOver) {
    return purchase.lastDayGivesWay()
        ? calendar.calendarDaysAfter(handedOver, purchase.returnWindowDays())
        : handedOver.plusDays(purchase.returnWindowDays());
  }

  /**
   * Pieces of a line that can still be asked back. Pieces of one line look alike: those already
   * asked back are counted against the oldest hand-overs, which favours the buyer.
   */
  int openPieces(Known known, PurchasedLine of, LocalDate today) {
    int line = of.line();
    int left = known.handedOver(line) - known.takenBy(line);
    if (of.gift() != null) {
      return lastDay(known, of).filter(last -> !today.isAfter(last)).isPresent() ? left : 0;
    }
    int inWindow =
        known.handOvers().stream()
            .filter(handOver -> !today.isAfter(lastDay(known.purchase(), handOver.day())))
            .mapToInt(handOver -> handOver.pieces(line))
            .sum();
    return Math.min(inWindow, left);
  }

  /**
   * The last day on which pieces of a line can be asked back; empty before anything was handed
   * over. A gift's is that of its main goods, however it was handed over itself (B-3.5, M4).
   */
  Optional<LocalDate> lastDay(Known known, PurchasedLine of) {
    Gift gift = of.gift();
    return known.handOvers().stream()
        .filter(
            handOver ->
                gift == null
                    ? handOver.pieces(of.line()) > 0
                    : gift.mainLines().stream().anyMatch(main -> handOver.pieces(main) > 0))
        .map(handOver -> lastDay(known.purchase(), handOver.day()))
        .max(LocalDate::compareTo);
  }
}
