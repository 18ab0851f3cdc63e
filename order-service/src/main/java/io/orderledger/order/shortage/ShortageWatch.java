package io.orderledger.order.shortage;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.AnswerShortage;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.Shortage.By;
import io.orderledger.order.model.Shortage.Choice;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks every so often which buyers have not chosen in time: silence means refund. The list of
 * orders says who was asked until when; the order itself decides, so that looking twice refunds
 * nothing twice.
 */
@Component
@Clause(ClauseId.B_4_5)
class ShortageWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ShortageWatch.class);
  private static final String NAME = "shortage-watch";
  private static final int AT_ONCE = 500;

  private final Orders orders;
  private final JdbcClient jdbc;
  private final Clock clock;

  ShortageWatch(Orders orders, JdbcClient jdbc, Clock clock) {
    this.orders = orders;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  RecurringTask every(Duration pause) {
    return new RecurringTask(NAME, pause, () -> lookAt(clock.instant()));
  }

  void lookAt(Instant now) {
    List<String> due = List.of();
    do {
      due = dueAfter(due.isEmpty() ? "" : due.getLast(), now);
      due.forEach(number -> look(new OrderNumber(number), now));
    } while (due.size() == AT_ONCE);
  }

  private List<String> dueAfter(String last, Instant now) {
    return jdbc.sql(
            """
            select order_number from projection_order_list.order_list
             where answer_by <= :now and order_number > :last
             order by order_number limit :atOnce\
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("last", last)
        .param("atOnce", AT_ONCE)
        .query(String.class)
        .list();
  }

  /** One that fails keeps no other from being looked at; it stays due. */
  private void look(OrderNumber number, Instant now) {
    try {
      orders.find(number).ifPresent(order -> settle(order, now));
    } catch (RuntimeException e) {
      LOG.warn("The shortage of {} could not be settled; it is tried again.", number, e);
    }
  }

  private void settle(OrderHistory order, Instant now) {
    OrderNumber number = order.placed().orderNumber();
    OrderContent content = order.current().content().orElseThrow();
    orders.send(
        number,
        new AnswerShortage(
            order.state().contract().edits(), Choice.REFUND, By.TIMEOUT, content, now),
        CommandKey.none(),
        new Provenance("order-service", NAME, number.value(), null));
  }
}
