package io.orderledger.returns.view;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.returns.store.Returns;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns, one and all. */
@RestController
@Tag(name = "Returns")
class ReturnsEndpoint {

  private final Returns returns;
  private final JdbcClient jdbc;
  private final Projections projections;

  ReturnsEndpoint(Returns returns, JdbcClient jdbc, Projections projections) {
    this.returns = returns;
    this.jdbc = jdbc;
    this.projections = projections;
  }

  /** All returns of one order, in the order of their requests. */
  record OrderReturns(OrderNumber orderNumber, List<ReturnView> returns) {
    static OrderReturns of(OrderNumber number, Known known) {
      return new OrderReturns(
          number, known.returns().stream().map(one -> ReturnView.of(known, one)).toList());
    }
  }

  /** One line of the operator's list; {@code nextSteps} are the endpoints open to it. */
  record ListedReturn(
      OrderNumber orderNumber,
      String returnId,
      ReturnStatus status,
      @Nullable Tenge refund,
      Instant requestedAt,
      List<String> nextSteps) {}

  @GetMapping("/returns/{orderNumber}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(summary = "All returns of one order")
  ResponseEntity<OrderReturns> ofOrder(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      Caller caller,
      Since since) {
    return returns.answer(
        orderNumber, caller, since, known -> Optional.of(OrderReturns.of(orderNumber, known)));
  }

  @GetMapping("/returns/{orderNumber}/{returnId}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(summary = "One return")
  ResponseEntity<ReturnView> one(
      @PathVariable OrderNumber orderNumber,
      @PathVariable String returnId,
      Caller caller,
      Since since) {
    return returns.answer(
        orderNumber,
        caller,
        since,
        known -> known.find(returnId).map(one -> ReturnView.of(known, one)));
  }

  @GetMapping("/returns")
  @Access(operator = true, auditor = true)
  @Operation(summary = "All returns, the oldest first, with what can be done next")
  Page<ListedReturn> list(
      @RequestParam(required = false) @Nullable ReturnStatus status, PageRequest page) {
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder where = new StringBuilder("where true");
    if (status != null) {
      where.append(" and status = :status");
      parameters.put("status", status.name());
    }
    page.cursor(3)
        .ifPresent(
            after -> {
              where.append(" and (requested_at, order_number, return_id) > (:at, :number, :id)");
              parameters.put("at", PageRequest.moment(after.getFirst()).atOffset(ZoneOffset.UTC));
              parameters.put("number", after.get(1));
              parameters.put("id", after.get(2));
            });
    projections.catchUp();
    List<ListedReturn> found =
        jdbc.sql(
                "select * from projection_return_list.return_list "
                    + where
                    + " order by requested_at, order_number, return_id limit :limit")
            .params(parameters)
            .param("limit", page.limit() + 1)
            .query((row, n) -> listed(row))
            .list();
    return page.page(
        found,
        last ->
            List.of(last.requestedAt().toString(), last.orderNumber().value(), last.returnId()));
  }

  private static ListedReturn listed(ResultSet row) throws SQLException {
    ReturnStatus status = ReturnStatus.valueOf(row.getString("status"));
    Long refund = row.getObject("refund", Long.class);
    return new ListedReturn(
        new OrderNumber(row.getString("order_number")),
        row.getString("return_id"),
        status,
        refund == null ? null : Tenge.of(refund),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        status.nextSteps());
  }
}
