package io.orderledger.payment.recurring;

import io.orderledger.payment.recurring.model.MandateId;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks every so often which charges of schedules fall due, are to be told of, or wait for their
 * outcome. The list says which may; the mandate itself decides.
 */
@Component
@Clause(ClauseId.B_5_15)
class ScheduleWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduleWatch.class);
  private static final String NAME = "mandate-schedule";
  private static final int AT_ONCE = 500;

  private final ScheduledCharges charges;
  private final RecurringSettings settings;
  private final JdbcClient jdbc;
  private final Clock clock;

  ScheduleWatch(
      ScheduledCharges charges, RecurringSettings settings, JdbcClient jdbc, Clock clock) {
    this.charges = charges;
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  RecurringTask task() {
    return new RecurringTask(NAME, settings.lookEvery(), () -> lookAt(clock.instant()));
  }

  private record Place(String mandate, String order) {
    static final Place FIRST = new Place("", "");

    static Place of(ResultSet row, int n) throws SQLException {
      return new Place(row.getString(1), row.getString(2));
    }
  }

  void lookAt(Instant now) {
    List<Place> due = List.of();
    do {
      due = dueBy(Almaty.dateOf(now), due.isEmpty() ? Place.FIRST : due.getLast());
      due.forEach(place -> look(place, now));
    } while (due.size() == AT_ONCE);
  }

  private List<Place> dueBy(LocalDate today, Place last) {
    return jdbc.sql(
            """
            select mandate_id, order_number from projection_mandates.scheduled_charge
             where standing in ('WAITING', 'UNDER_WAY') and look_from <= ?
               and (mandate_id, order_number) > (?, ?)
             order by mandate_id, order_number limit ?
            """)
        .params(today, last.mandate(), last.order(), AT_ONCE)
        .query(Place::of)
        .list();
  }

  /** One that fails keeps no other from being looked at; it stays due. */
  private void look(Place place, Instant now) {
    try {
      charges.look(new MandateId(place.mandate()), new OrderNumber(place.order()), now);
    } catch (RuntimeException e) {
      LOG.warn(
          "The charge of {} under mandate {} could not be looked at; it is tried again.",
          place.order(),
          place.mandate(),
          e);
    }
  }
}
