package io.orderledger.order.details;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.details.model.SellerDetailsChanged;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.TellSellerDetails;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.task.DueOrders;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks every so often which open orders' buyers do not know their seller's details as they stand,
 * whether the orders were placed before the change or after it under an edition of before.
 */
@Component
@Clause(ClauseId.A_7_2)
class SellerDetailsWatch {

  private static final String NAME = "seller-details-watch";

  private final SellerDetailsHistory sellers;
  private final Orders orders;
  private final OfferArchive offers;
  private final JdbcClient jdbc;
  private final Projections projections;
  private final Clock clock;

  SellerDetailsWatch(
      SellerDetailsHistory sellers,
      Orders orders,
      OfferArchive offers,
      JdbcClient jdbc,
      Projections projections,
      Clock clock) {
    this.sellers = sellers;
    this.orders = orders;
    this.offers = offers;
    this.jdbc = jdbc;
    this.projections = projections;
    this.clock = clock;
  }

  RecurringTask every(Duration pause) {
    return new RecurringTask(NAME, pause, this::lookAtAllThatAreDue);
  }

  void lookAtAllThatAreDue() {
    projections.catchUp();
    DueOrders.lookAtAll(NAME, this::dueAfter, number -> orders.find(number).ifPresent(this::look));
  }

  private List<String> dueAfter(String last, int atOnce) {
    return jdbc.sql(
            """
            select o.order_number
              from projection_order_list.order_list o
              join projection_seller_details.changed_seller c on c.seller_id = o.seller_id
              left join seller_details_look l on l.order_number = o.order_number
             where o.status not in ('COMPLETED', 'CANCELLED')
               and l.revision is distinct from c.revision
               and o.order_number > :last
             order by o.order_number limit :atOnce\
            """)
        .param("last", last)
        .param("atOnce", atOnce)
        .query(String.class)
        .list();
  }

  private void look(OrderHistory order) {
    OrderNumber number = order.placed().orderNumber();
    String seller = order.placed().sellerId();
    long revision = revision(seller);
    SellerDetailsChanged change = sellers.of(seller).getLast();
    if (!change.details().equals(known(order))) {
      orders.send(
          number,
          new TellSellerDetails(
              change.details(), change.changedOn(), clock.instant().truncatedTo(ChronoUnit.MICROS)),
          // Two instances, or one that dies in between, tell it once.
          new CommandKey.Inbox(NAME, seller + '/' + change.at() + '/' + number),
          new Provenance("order-service", NAME, number.value(), null));
    }
    jdbc.sql(
            """
            insert into seller_details_look values (?, ?)
            on conflict (order_number) do update set revision = excluded.revision\
            """)
        .params(number.value(), revision)
        .update();
  }

  /** Before the newest change is read: one that comes in between is looked at again. */
  private long revision(String seller) {
    return jdbc.sql(
            "select revision from projection_seller_details.changed_seller where seller_id = ?")
        .param(seller)
        .query(Long.class)
        .single();
  }

  private SellerDetails known(OrderHistory order) {
    SellerDetails told = order.current().details().seller();
    return told == null
        ? Objects.requireNonNull(offers.ofOrder(order.placed()).terms().seller())
        : told;
  }
}
