package io.orderledger.order.view;

import io.orderledger.order.model.Fulfilment;
import io.orderledger.order.model.HoldGround;
import io.orderledger.order.model.Money;
import io.orderledger.order.model.OrderState;
import io.orderledger.order.model.OrderState.Existing;
import io.orderledger.order.model.OrderStatus;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the {@link OrderListProjection}; newest orders first. */
@Component
public final class OrderList {

  private final JdbcClient jdbc;

  public OrderList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which orders.
   *
   * @param customerId only this customer's, and the next steps are then the buyer's; null for all
   * @param status null for any
   * @param heldFor only those that are held for this; null for all
   * @param awaitingConsent only those whose assignment the seller is asked to consent to; false for
   *     all
   * @param text part of a number, SKU or product's name, in any case; null for any
   * @param before only orders older than this one, by moment and number; null from the newest
   */
  public record Query(
      @Nullable String customerId,
      @Nullable OrderStatus status,
      @Nullable HoldGround heldFor,
      boolean awaitingConsent,
      @Nullable String text,
      @Nullable Position before) {}

  /** An order's place in the list. */
  public record Position(Instant placedAt, String orderNumber) {}

  /** Whether the customer has an order that was not cancelled. */
  public boolean isKnownCustomer(String customerId) {
    return jdbc.sql(
            """
            select exists (select from projection_order_list.order_list
                            where customer_id = ? and status <> 'CANCELLED')\
            """)
        .param(customerId)
        .query(Boolean.class)
        .single();
  }

  public List<ListedOrder> find(Query query, int limit) {
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder where = new StringBuilder("where true");
    if (query.customerId() != null) {
      where.append(" and customer_id = :customer");
      parameters.put("customer", query.customerId());
    }
    if (query.status() != null) {
      where.append(" and status = :status");
      parameters.put("status", query.status().name());
    }
    if (query.heldFor() != null) {
      where.append(" and hold = :hold");
      parameters.put("hold", query.heldFor().name());
    }
    if (query.awaitingConsent()) {
      where.append(" and awaits_consent");
    }
    if (query.text() != null) {
      where.append(" and search_text like :text");
      parameters.put("text", '%' + escaped(query.text()) + '%');
    }
    if (query.before() != null) {
      where.append(" and (placed_at, order_number) < (:placedAt::timestamptz, :number)");
      parameters.put("placedAt", query.before().placedAt().toString());
      parameters.put("number", query.before().orderNumber());
    }
    boolean forBuyer = query.customerId() != null;
    return jdbc.sql(
            """
            select order_number, status, payment, fulfilment, cancellation_pending, seller_id,
                   total, placed_at, state
              from projection_order_list.order_list
            """
                + where
                + " order by placed_at desc, order_number desc limit :limit")
        .params(parameters)
        .param("limit", limit)
        .query((row, _) -> listed(row, forBuyer))
        .list();
  }

  static @Nullable HoldGround heldFor(Existing state) {
    return switch (state) {
      case OrderState.Open open -> open.hold();
      case OrderState.Pending pending -> pending.order().hold();
      case OrderState.Cancelled _, OrderState.Completed _ -> null;
    };
  }

  private static String escaped(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1");
  }

  private static ListedOrder listed(ResultSet row, boolean forBuyer) throws SQLException {
    Existing state = (Existing) StateJson.read(row.getString("state"));
    return new ListedOrder(
        new OrderNumber(row.getString("order_number")),
        OrderStatus.valueOf(row.getString("status")),
        Money.Standing.valueOf(row.getString("payment")),
        Fulfilment.Stage.valueOf(row.getString("fulfilment")),
        row.getBoolean("cancellation_pending"),
        forBuyer ? null : heldFor(state),
        row.getString("seller_id"),
        Tenge.of(row.getLong("total")),
        forBuyer ? OrderStatus.nextStepsOfBuyer(state) : OrderStatus.nextStepsOfSeller(state),
        row.getObject("placed_at", OffsetDateTime.class).toInstant());
  }
}
