package io.orderledger.delivery.rendering;

import io.orderledger.delivery.model.RenderingCommand.CheckAcceptance;
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
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks every so often which terms for objections are over. Whether silence has accepted anything
 * is the order's own stream's to say, by the term's end and not by when this looks.
 */
@Component
@Clause(ClauseId.A_3_3)
class AcceptanceWatch {

  private static final String NAME = "acceptance-watch";

  private final Deliveries deliveries;
  private final JdbcClient jdbc;
  private final Clock clock;

  AcceptanceWatch(Deliveries deliveries, JdbcClient jdbc, Clock clock) {
    this.deliveries = deliveries;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  RecurringTask every(Duration pause) {
    return new RecurringTask(NAME, pause, this::lookAtAllThatAreOver);
  }

  private void lookAtAllThatAreOver() {
    Instant now = clock.instant();
    DueOrders.lookAtAll(
        NAME, (last, atOnce) -> overAfter(last, atOnce, now), number -> look(number, now));
  }

  private List<String> overAfter(String last, int atOnce, Instant now) {
    return jdbc.sql(
            """
            select distinct order_number from projection_rendering_list.rendering_list
             where standing = 'OPEN' and objections_until < :today and order_number > :last
             order by order_number limit :atOnce\
            """)
        .param("today", Almaty.dateOf(now))
        .param("last", last)
        .param("atOnce", atOnce)
        .query(String.class)
        .list();
  }

  private void look(OrderNumber number, Instant now) {
    deliveries.send(
        number,
        new CheckAcceptance(now),
        CommandKey.none(),
        new Provenance("delivery-service", NAME, NAME, null));
  }
}
