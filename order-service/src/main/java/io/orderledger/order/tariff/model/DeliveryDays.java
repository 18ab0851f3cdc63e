package io.orderledger.order.tariff.model;

import io.orderledger.order.tariff.model.DeliveryCost.Charged;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.TariffEdition.Transit;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.LocalDate;

/**
 * When the goods are promised: so many days after the acceptance as the tariff says, and never more
 * calendar days than the offer allows (B-6.3).
 */
@Clause(ClauseId.B_6_3)
public final class DeliveryDays {

  private final WorkingCalendar calendar;

  public DeliveryDays(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The promise of an order.
   *
   * @param accepted the Almaty day of the acceptance, which does not count itself
   * @param longestDays calendar days that the offer allows
   */
  public DeliveryPromise promise(
      String tariffEdition, Charged cost, LocalDate accepted, int longestDays) {
    LocalDate latest = accepted.plusDays(longestDays);
    LocalDate by = earlier(after(accepted, cost.transit().toDays(), cost.transit()), latest);
    LocalDate from = earlier(after(accepted, cost.transit().fromDays(), cost.transit()), by);
    return new DeliveryPromise(
        tariffEdition, cost.zone(), cost.parts(), from, by, latest, cost.carriage());
  }

  private LocalDate after(LocalDate accepted, int days, Transit transit) {
    return transit.workingDays()
        ? calendar.workingDaysAfter(accepted, days)
        : accepted.plusDays(days);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
