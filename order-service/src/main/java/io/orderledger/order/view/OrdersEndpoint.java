package io.orderledger.order.view;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.model.HoldGround;
import io.orderledger.order.model.OrderStatus;
import io.orderledger.order.store.Orders;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders to look at. */
@RestController
@Tag(name = "Orders")
public class OrdersEndpoint {

  private static final int LONGEST_TEXT = 100;

  private final Orders orders;
  private final OrderList list;
  private final Projections projections;

  public OrdersEndpoint(Orders orders, OrderList list, Projections projections) {
    this.orders = orders;
    this.list = list;
    this.projections = projections;
  }

  /** Folded from the order's own events: always up to date, in every instance. */
  @GetMapping("/orders/{orderNumber}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(summary = "One order")
  public ResponseEntity<OrderView> one(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      Caller caller,
      Since since) {
    return orders.answer(
        orderNumber, caller, since, order -> OrderView.of(order, caller.isOnlyCustomer()));
  }

  @GetMapping("/orders")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(
      summary = "Orders, the newest first",
      description =
          "A customer sees their own. q finds parts of numbers, SKUs and product names."
              + " Its people find with heldFor what waits for a person, and with awaitingConsent"
              + " what they are asked to let pass to another buyer (B-15.6).")
  public Page<ListedOrder> many(
      @Nullable @RequestParam(required = false) OrderStatus status,
      @Nullable @RequestParam(required = false) HoldGround heldFor,
      @RequestParam(defaultValue = "false") boolean awaitingConsent,
      @Nullable @RequestParam(required = false) String q,
      PageRequest page,
      Caller caller) {
    if (q != null && q.length() > LONGEST_TEXT) {
      throw Problems.invalid("q", "At most " + LONGEST_TEXT + " characters.");
    }
    projections.catchUp();
    OrderList.Query query =
        new OrderList.Query(
            caller.onlyOwn().orElse(null),
            status,
            caller.isOnlyCustomer() ? null : heldFor,
            awaitingConsent,
            q == null || q.isBlank() ? null : q.strip(),
            page.cursor(2).map(OrdersEndpoint::position).orElse(null));
    return page.page(
        list.find(query, page.limit() + 1),
        order -> List.of(order.placedAt().toString(), order.orderNumber().value()));
  }

  private static OrderList.Position position(List<String> key) {
    try {
      return new OrderList.Position(Instant.parse(key.getFirst()), key.getLast());
    } catch (DateTimeException e) {
      throw Problems.invalid("after", "Not a cursor of this list: take it from an answer's next.");
    }
  }
}
