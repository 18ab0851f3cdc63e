package io.orderledger.returns.model;

import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.Gift;
import io.orderledger.shared.majeure.Standstill;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Until when goods of proper quality go back: fourteen calendar days from the hand-over of that
 * very item, whole Almaty days, the day of hand-over being day 0 (B-9.1).
 */
@Clause({ClauseId.B_7_9, ClauseId.B_9_1})
final class ReturnWindow {

  private final WorkingCalendar calendar;

  ReturnWindow(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The last day, when these days do not count. */
  @Clause(ClauseId.B_12_1)
  LocalDate lastDay(Purchase purchase, LocalDate handedOver, Standstill still) {
    return still.calendarDaysAfter(
        handedOver, purchase.returnWindowDays(), purchase.lastDayGivesWay(), calendar);
  }

  /**
   * Pieces of a line that can still be asked back. Pieces of one line look alike, whichever
   * shipment they came in: those already asked back are counted against the oldest hand-over whose
   * days were not over then, which favours the buyer. With a defect they go back at any time.
   */
  int openPieces(Known known, PurchasedLine of, LocalDate today) {
    int line = of.line();
    if (of.gift() != null) {
      int left = known.handedOver(line) - known.takenBy(line);
      return lastDay(known, of, known.hindrances().on(today))
              .filter(last -> !today.isAfter(last))
              .isPresent()
          ? left
          : 0;
    }
    List<HandOver> oldestFirst =
        known.handOvers().stream().sorted(Comparator.comparing(HandOver::day)).toList();
    int[] left = oldestFirst.stream().mapToInt(handOver -> handOver.pieces(line)).toArray();
    for (OneReturn one : known.takenReturns()) {
      LocalDate asked = known.askedOn().getOrDefault(one.returnId(), today);
      int pieces = Pieces.of(one.items(), line);
      for (int i = 0; i < left.length; i++) {
        if (one.forDefects() || isOpen(known, oldestFirst.get(i), asked)) {
          int taken = Math.min(pieces, left[i]);
          left[i] -= taken;
          pieces -= taken;
        }
      }
    }
    int open = 0;
    for (int i = 0; i < left.length; i++) {
      open += isOpen(known, oldestFirst.get(i), today) ? left[i] : 0;
    }
    return open;
  }

  private boolean isOpen(Known known, HandOver handOver, LocalDate day) {
    Standstill still = known.hindrances().on(day);
    return !day.isAfter(lastDay(known.purchase(), handOver.day(), still));
  }

  /**
   * The last day on which pieces of a line can be asked back; empty before anything was handed
   * over. A gift's is that of its main goods, however it was handed over itself (B-3.5, M4).
   */
  Optional<LocalDate> lastDay(Known known, PurchasedLine of, Standstill still) {
    Gift gift = of.gift();
    return known.handOvers().stream()
        .filter(
            handOver ->
                gift == null
                    ? handOver.pieces(of.line()) > 0
                    : gift.mainLines().stream().anyMatch(main -> handOver.pieces(main) > 0))
        .map(handOver -> lastDay(known.purchase(), handOver.day(), still))
        .max(LocalDate::compareTo);
  }
}
