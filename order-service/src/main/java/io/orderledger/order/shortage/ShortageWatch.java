package io.orderledger.order.shortage;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderCommand;
import io.orderledger.order.model.OrderCommand.AnswerShortage;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.order.model.RestartShortageTerm;
import io.orderledger.order.model.Shortage.By;
import io.orderledger.order.model.Shortage.Choice;
import io.orderledger.order.notice.ToldAnew;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.task.DueOrders;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks every so often which buyers have not chosen in time: silence means refund. The list of
 * orders says who was asked; the order itself decides, so that looking twice refunds nothing twice.
 * Who is proven not to have been told has the whole time again from when they were (B-15.4).
 */
@Component
@Clause({ClauseId.B_4_5, ClauseId.B_15_4})
public class ShortageWatch {

  private static final String NAME = "shortage-watch";

  private final Orders orders;
  private final JdbcClient jdbc;
  private final ToldAnew told;
  private final Clock clock;

  ShortageWatch(Orders orders, JdbcClient jdbc, ToldAnew told, Clock clock) {
    this.orders = orders;
    this.told = told;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  RecurringTask every(Duration pause) {
    return new RecurringTask(NAME, pause, () -> lookAt(clock.instant()));
  }

  /** Looks at all whose buyers are asked, as of that moment. */
  public void lookAt(Instant now) {
    DueOrders.lookAtAll(
        NAME, this::askedAfter, number -> orders.find(number).ifPresent(order -> look(order, now)));
  }

  private List<String> askedAfter(String last, int atOnce) {
    return jdbc.sql(
            """
            select order_number from projection_order_list.order_list
             where answer_by is not null and order_number > :last
             order by order_number limit :atOnce\
            """)
        .param("last", last)
        .param("atOnce", atOnce)
        .query(String.class)
        .list();
  }

  private void look(OrderHistory order, Instant now) {
    if (!(order.state() instanceof ShortageOpen open)) {
      return;
    }
    OrderNumber number = order.placed().orderNumber();
    Optional<ToldAnew.Rebutted> rebutted = told.ofShortage(number);
    Instant anew = rebutted.map(ToldAnew.Rebutted::at).orElse(null);
    if (anew != null && anew.isAfter(open.since())) {
      send(number, new RestartShortageTerm(open.contract().edits(), anew, now));
    } else if (rebutted.isEmpty() || anew != null) {
      settle(order, number, now);
    }
    // Else the buyer is still to be told: no silence of theirs means anything.
  }

  private void settle(OrderHistory order, OrderNumber number, Instant now) {
    OrderContent content = order.current().content().orElseThrow();
    send(
        number,
        new AnswerShortage(
            order.state().contract().edits(),
            Choice.REFUND,
            By.TIMEOUT,
            content,
            order.nextLine(),
            now));
  }

  private void send(OrderNumber number, OrderCommand command) {
    orders.send(
        number,
        command,
        CommandKey.none(),
        new Provenance("order-service", NAME, number.value(), null));
  }
}
