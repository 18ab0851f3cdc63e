package io.orderledger.payment.recurring;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.payment.recurring.model.MandateEvent;
import io.orderledger.payment.recurring.model.MandateEvent.ChargeAdmitted;
import io.orderledger.payment.recurring.model.MandateEvent.ChargeRefused;
import io.orderledger.payment.recurring.model.MandateEvent.MandateCancelled;
import io.orderledger.payment.recurring.model.MandateEvent.MandateGiven;
import io.orderledger.payment.recurring.model.ScheduleEvent;
import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeAnnounced;
import io.orderledger.payment.recurring.model.ScheduleEvent.ChargeFellDue;
import io.orderledger.payment.recurring.model.ScheduleEvent.OrderScheduled;
import io.orderledger.payment.recurring.model.ScheduleEvent.PaymentAsked;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeDropped;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeFailed;
import io.orderledger.payment.recurring.model.ScheduleEvent.ScheduledChargeMade;
import io.orderledger.payment.recurring.model.ScheduledCharge.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which mandates a customer gave, and the charges of their schedules. */
@Component
final class MandateProjection implements Projection {

  private static final String GIVE =
      "insert into mandate (mandate_id, customer_id, notice_days, given_at) values (?, ?, ?, ?)";
  private static final String SCHEDULE =
      """
      insert into scheduled_charge
        (mandate_id, order_number, due_on, look_from, standing)
      select mandate_id, ?, ?::date, ?::date - notice_days, 'WAITING'
        from mandate where mandate_id = ?
      """;
  private static final String MOVE =
      """
      update scheduled_charge
         set standing = ?, ground = ?, look_from = coalesce(?::date, look_from)
       where mandate_id = ? and order_number = ?
      """;

  /** What waits when its mandate ends waits for nothing; what is under way has an outcome still. */
  private static final String CANCEL =
      """
      update scheduled_charge set standing = 'DROPPED', ground = 'mandate-cancelled'
       where mandate_id = ? and standing = 'WAITING'
      """;

  @Override
  public String name() {
    return "mandates";
  }

  @Override
  public String schemaResource() {
    return "projections/mandates.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent event : batch) {
      if (event.payload() instanceof MandateEvent mandate) {
        apply(mandate, connection);
      }
    }
  }

  private static void apply(MandateEvent event, Connection connection) throws SQLException {
    switch (event) {
      case MandateGiven given ->
          run(
              connection,
              GIVE,
              given.mandateId().value(),
              given.customerId(),
              given.terms().schedule() == null ? 0 : given.terms().schedule().noticeDays(),
              given.consent().givenAt().atOffset(ZoneOffset.UTC));
      case MandateCancelled cancelled -> run(connection, CANCEL, cancelled.mandateId().value());
      case ScheduleEvent scheduled -> apply(scheduled, connection);
      case ChargeAdmitted _, ChargeRefused _ -> {
        // How each stands its stream says.
      }
    }
  }

  private static void apply(ScheduleEvent event, Connection connection) throws SQLException {
    switch (event) {
      case OrderScheduled e ->
          run(connection, SCHEDULE, e.order().value(), e.on(), e.on(), e.mandateId().value());
      case ChargeAnnounced e -> move(connection, e, Standing.WAITING, null, e.on());
      case ChargeFellDue e -> move(connection, e, Standing.UNDER_WAY, null, null);
      case PaymentAsked e -> move(connection, e, Standing.UNDER_WAY, null, null);
      case ScheduledChargeMade e -> move(connection, e, Standing.CHARGED, null, null);
      case ScheduledChargeFailed e ->
          move(
              connection,
              e,
              e.retryOn() == null ? Standing.GIVEN_UP : Standing.WAITING,
              e.reason(),
              e.retryOn());
      case ScheduledChargeDropped e -> move(connection, e, Standing.DROPPED, e.reason(), null);
    }
  }

  private static void move(
      Connection connection,
      ScheduleEvent event,
      Standing standing,
      @Nullable String ground,
      @Nullable LocalDate lookFrom)
      throws SQLException {
    run(
        connection,
        MOVE,
        standing.name(),
        ground,
        lookFrom,
        event.mandateId().value(),
        event.order().value());
  }

  private static void run(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
