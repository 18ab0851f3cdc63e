package io.orderledger.delivery.promise;

import io.orderledger.delivery.model.DeliveryCommand.CheckPromise;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.servicekit.task.DueOrders;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks every so often, in one instance at a time, which promises come near or have passed: the
 * list of deliveries is its timers, made again from the events whenever it is lost. The delivery
 * itself decides what must be noticed, so that looking twice notices nothing twice.
 */
@Component
@Clause(ClauseId.B_6_3)
class PromiseWatch {

  private static final String NAME = "promise-watch";

  private final Deliveries deliveries;
  private final JdbcClient jdbc;
  private final Clock clock;

  PromiseWatch(Deliveries deliveries, JdbcClient jdbc, Clock clock) {
    this.deliveries = deliveries;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  RecurringTask every(Duration pause) {
    return new RecurringTask(NAME, pause, this::lookAtAllThatAreDue);
  }

  private void lookAtAllThatAreDue() {
    Instant now = clock.instant();
    DueOrders.lookAtAll(
        NAME, (last, atOnce) -> dueAfter(last, atOnce, now), number -> look(number, now));
  }

  /** Of promises made before today, those that are near and those that are over. */
  private List<String> dueAfter(String last, int atOnce, Instant now) {
    LocalDate today = Almaty.dateOf(now);
    return jdbc.sql(
            """
            select distinct order_number from projection_delivery_list.delivery_list
             where status in ('PREPARING', 'IN_TRANSIT') and prepared_at < :startOfToday
               and (promise_standing = 'ON_TIME' and promised_by <= :tomorrow
                    or promise_standing = 'AT_RISK' and promised_by < :today)
               and order_number > :last
             order by order_number limit :atOnce\
            """)
        .param("startOfToday", Almaty.startOf(today).atOffset(ZoneOffset.UTC))
        .param("today", today)
        .param("tomorrow", today.plusDays(1))
        .param("last", last)
        .param("atOnce", atOnce)
        .query(String.class)
        .list();
  }

  private void look(OrderNumber number, Instant now) {
    deliveries.send(
        number,
        new CheckPromise(now),
        CommandKey.none(),
        new Provenance("delivery-service", NAME, NAME, null));
  }
}
