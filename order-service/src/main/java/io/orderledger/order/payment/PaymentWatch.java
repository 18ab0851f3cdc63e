package io.orderledger.order.payment;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.Hindrances;
import io.orderledger.order.model.OrderCommand.EndUnpaid;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.task.DueOrders;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks every so often which orders have waited for their payment for longer than their edition
 * allows. The list of orders says which may have; the order itself decides.
 */
@Component
@Clause({ClauseId.B_5_5, ClauseId.B_5_10})
class PaymentWatch {

  private static final String NAME = "payment-watch";

  private final Orders orders;
  private final OfferArchive offers;
  private final JdbcClient jdbc;
  private final Clock clock;

  PaymentWatch(Orders orders, OfferArchive offers, JdbcClient jdbc, Clock clock) {
    this.orders = orders;
    this.offers = offers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  RecurringTask every(Duration pause) {
    return new RecurringTask(NAME, pause, () -> lookAt(clock.instant()));
  }

  void lookAt(Instant now) {
    Instant placedBefore = now.minus(shortestWait());
    DueOrders.lookAtAll(
        NAME,
        (last, atOnce) -> unpaidAfter(last, atOnce, placedBefore),
        number -> orders.find(number).ifPresent(order -> look(order, now)));
  }

  private Duration shortestWait() {
    return Stream.concat(
            offers.all().stream()
                .map(edition -> PaymentLimit.shortest(edition.edition().terms().payment())),
            shortestOfContracts().stream())
        .min(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** Empty where no contract stands in for an offer. */
  private Optional<Duration> shortestOfContracts() {
    return jdbc.sql(
            """
            select shortest_wait_sec from projection_contract_list.contract
             order by shortest_wait_sec limit 1\
            """)
        .query(Long.class)
        .optional()
        .map(Duration::ofSeconds);
  }

  private List<String> unpaidAfter(String last, int atOnce, Instant placedBefore) {
    return jdbc.sql(
            """
            select order_number from projection_order_list.order_list
             where payment in ('UNPAID', 'PARTLY_AUTHORIZED') and status in ('PLACED', 'CONFIRMED')
               and placed_at <= :placedBefore and order_number > :last
             order by order_number limit :atOnce\
            """)
        .param("placedBefore", placedBefore.atOffset(ZoneOffset.UTC))
        .param("last", last)
        .param("atOnce", atOnce)
        .query(String.class)
        .list();
  }

  private void look(OrderHistory order, Instant now) {
    Instant until =
        PaymentLimit.of(
            order.placed().paymentMethod(),
            offers.ofOrder(order.placed()).terms().payment(),
            order.awaitsPaymentSince(),
            Hindrances.in(order.events()).on(Almaty.dateOf(now)));
    if (!now.isBefore(until)) {
      OrderNumber number = order.placed().orderNumber();
      orders.send(
          number,
          new EndUnpaid(until, now),
          CommandKey.none(),
          new Provenance("order-service", NAME, number.value(), null));
    }
  }
}
