package io.orderledger.order.shortage;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand.AnswerShortage;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.Shortage.By;
import io.orderledger.order.model.Shortage.Choice;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.task.DueOrders;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

  private static final String NAME = "shortage-watch";

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
    DueOrders.lookAtAll(
        NAME,
        (last, atOnce) -> dueAfter(last, atOnce, now),
        number -> orders.find(number).ifPresent(order -> settle(order, now)));
  }

  private List<String> dueAfter(String last, int atOnce, Instant now) {
    return jdbc.sql(
            """
            select order_number from projection_order_list.order_list
             where answer_by <= :now and order_number > :last
             order by order_number limit :atOnce\
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("last", last)
        .param("atOnce", atOnce)
        .query(String.class)
        .list();
  }

  private void settle(OrderHistory order, Instant now) {
    OrderNumber number = order.placed().orderNumber();
    OrderContent content = order.current().content().orElseThrow();
    orders.send(
        number,
        new AnswerShortage(
            order.state().contract().edits(),
            Choice.REFUND,
            By.TIMEOUT,
            content,
            order.nextLine(),
            now),
        CommandKey.none(),
        new Provenance("order-service", NAME, number.value(), null));
  }
}
