package io.orderledger.order.tariff.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.tariff.model.DeliveryCost.Charged;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.TariffEdition.Transit;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the goods are promised. */
class DeliveryDaysTest {

  private static DeliveryPromise promise(String accepted, Transit transit) {
    return new DeliveryDays(WorkingCalendar.ofKazakhstan())
        .promise("2026-01", new Charged("home", List.of(), transit), LocalDate.parse(accepted), 30);
  }

  private static void assertDays(DeliveryPromise promise, String from, String by) {
    assertThat(promise.promisedFrom()).isEqualTo(LocalDate.parse(from));
    assertThat(promise.promisedBy()).isEqualTo(LocalDate.parse(by));
  }

  @Test
  @Clause(ClauseId.B_6_3)
  void T4_thirty_days_from_the_first_of_November_end_on_the_first_of_December() {
    DeliveryPromise promise = promise("2026-11-01", new Transit(10, 30, true));

    assertThat(promise.latest()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertDays(promise, "2026-11-13", "2026-12-01");
  }

  @Test
  @Clause(ClauseId.B_6_3)
  void days_count_from_the_day_after_the_acceptance() {
    assertDays(promise("2026-11-05", new Transit(1, 3, false)), "2026-11-06", "2026-11-08");
    assertDays(promise("2026-11-05", new Transit(0, 0, false)), "2026-11-05", "2026-11-05");
  }

  @Test
  @Clause(ClauseId.B_6_3)
  void working_days_pass_over_weekends_and_holidays() {
    // Friday; Independence Day is Wednesday 16 December.
    assertDays(promise("2026-12-11", new Transit(1, 3, true)), "2026-12-14", "2026-12-17");
  }
}
