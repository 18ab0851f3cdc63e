package io.orderledger.delivery.view;

import io.orderledger.delivery.model.Promise;
import io.orderledger.delivery.store.Deliveries;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries, one and all. */
@RestController
@Tag(name = "Deliveries")
class DeliveryEndpoint {

  private final Deliveries deliveries;
  private final JdbcClient jdbc;
  private final Projections projections;

  DeliveryEndpoint(Deliveries deliveries, JdbcClient jdbc, Projections projections) {
    this.deliveries = deliveries;
    this.jdbc = jdbc;
    this.projections = projections;
  }

  /**
   * One line of the operator's list: what is here of an order, or goods that left together.
   *
   * @param shipmentId of goods that left before others; null for all that was here when it left,
   *     and for what is here
   * @param paid whether the money for the order as it is now is held or taken
   * @param editing whether the goods wait for an edit of the order to be made
   * @param suspended whether a dispute about the payment, or a hold of the order, keeps the goods
   *     here (B-5.13, B-5.14)
   * @param cashDue what is to be taken in cash when the order's goods change hands (B-5.2)
   * @param nextSteps the endpoints open to it
   */
  record ListedDelivery(
      OrderNumber orderNumber,
      @Nullable String shipmentId,
      DeliveryStatus status,
      DeliveryMethod method,
      @Nullable String pickupPoint,
      boolean confirmed,
      boolean paid,
      boolean editing,
      boolean suspended,
      @Nullable LocalDate freeUntil,
      @Nullable LocalDate promisedBy,
      Promise.@Nullable Standing promise,
      Instant preparedAt,
      Tenge cashDue,
      List<String> nextSteps) {}

  @GetMapping("/deliveries/{orderNumber}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(summary = "One order's delivery")
  ResponseEntity<DeliveryView> show(
      @Parameter(example = "K7Q-M2X-9DF") @PathVariable OrderNumber orderNumber,
      Caller caller,
      Since since) {
    return deliveries.answer(orderNumber, caller, since, DeliveryView::of);
  }

  @GetMapping("/deliveries")
  @Access(operator = true, auditor = true)
  @Operation(
      summary = "All deliveries, the oldest first, with what can be done next",
      description = "promise=AT_RISK or MISSED are the ones whose promised day needs somebody.")
  Page<ListedDelivery> list(
      @RequestParam(required = false) @Nullable DeliveryStatus status,
      @RequestParam(required = false) Promise.@Nullable Standing promise,
      PageRequest page) {
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder where = new StringBuilder("where true");
    if (status != null) {
      where.append(" and status = :status");
      parameters.put("status", status.name());
    }
    if (promise != null) {
      where.append(" and promise_standing = :promise");
      parameters.put("promise", promise.name());
    }
    page.cursor(3)
        .ifPresent(
            after -> {
              where.append(
                  " and (prepared_at, order_number, shipment_id) > (:at, :number, :shipment)");
              parameters.put("at", PageRequest.moment(after.getFirst()).atOffset(ZoneOffset.UTC));
              parameters.put("number", after.get(1));
              parameters.put("shipment", after.get(2));
            });
    projections.catchUp();
    List<ListedDelivery> found =
        jdbc.sql(
                "select *, secured >= owed and edit_priced >= edit_made as paid,"
                    + " taken >= owed and edit_priced >= edit_made as taken_in_full,"
                    + " (cash or secured >= owed) and edit_priced >= edit_made as payable,"
                    + " case when cash then greatest(owed - secured, 0) else 0 end as cash_due,"
                    + " edit_awaited > edit_made as editing"
                    + " from projection_delivery_list.delivery_list "
                    + where
                    + " order by prepared_at, order_number, shipment_id limit :limit")
            .params(parameters)
            .param("limit", page.limit() + 1)
            .query((row, n) -> listed(row))
            .list();
    return page.page(
        found,
        last ->
            List.of(
                last.preparedAt().toString(),
                last.orderNumber().value(),
                last.shipmentId() == null ? "" : last.shipmentId()));
  }

  private static ListedDelivery listed(ResultSet row) throws SQLException {
    DeliveryStatus status = DeliveryStatus.valueOf(row.getString("status"));
    DeliveryMethod method = DeliveryMethod.valueOf(row.getString("method"));
    boolean confirmed = row.getBoolean("confirmed");
    boolean paid = row.getBoolean("paid");
    boolean editing = row.getBoolean("editing");
    boolean suspended = row.getInt("disputes_open") > 0;
    Promise.Standing standing = standing(row.getString("promise_standing"));
    String shipmentId = row.getString("shipment_id");
    return new ListedDelivery(
        new OrderNumber(row.getString("order_number")),
        shipmentId.isEmpty() ? null : shipmentId,
        status,
        method,
        row.getString("pickup_point"),
        confirmed,
        paid,
        editing,
        suspended,
        row.getObject("free_until", LocalDate.class),
        row.getObject("promised_by", LocalDate.class),
        standing,
        row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
        Tenge.of(row.getLong("cash_due")),
        isOfServices(row)
            ? status.nextStepsOfServices(
                row.getInt("to_render") > 0,
                confirmed && row.getBoolean("taken_in_full") && !editing && !suspended)
            : status.nextSteps(
                method,
                row.getInt("pieces"),
                confirmed && row.getBoolean("payable") && !editing && !suspended,
                standing != null && standing.isLate()));
  }

  private static boolean isOfServices(ResultSet row) throws SQLException {
    return row.getObject("taken") != null;
  }

  private static Promise.@Nullable Standing standing(@Nullable String name) {
    return name == null ? null : Promise.Standing.valueOf(name);
  }
}
