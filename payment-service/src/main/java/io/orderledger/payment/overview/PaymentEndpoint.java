package io.orderledger.payment.overview;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.Payments;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.servicekit.request.Place;
import io.orderledger.servicekit.request.Since;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.Operation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Looks at payments. */
@RestController
class PaymentEndpoint {

  private final EventStore store;
  private final JdbcClient jdbc;
  private final Projections projections;

  PaymentEndpoint(EventStore store, JdbcClient jdbc, Projections projections) {
    this.store = store;
    this.jdbc = jdbc;
    this.projections = projections;
  }

  @Operation(summary = "An order's payment, as it stands now")
  @GetMapping("/payments/{orderNumber}")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  ResponseEntity<PaymentView> payment(
      @PathVariable OrderNumber orderNumber, Caller caller, Since since) {
    return since.answer(
        store,
        Payments.stream(orderNumber),
        events ->
            Payments.read(events)
                .filter(payment -> caller.mayReach(payment.account().customerId()))
                .map(PaymentView::of));
  }

  @Operation(summary = "Payments, oldest first")
  @GetMapping("/payments")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  Page<PaymentLine> payments(Caller caller, PageRequest page) {
    Place after = page.place();
    projections.catchUp();
    List<PaymentLine> lines =
        jdbc.sql(
                """
                select order_number, owed, authorized, captured, released, refunded, refunds_open,
                       refunds_lost, captures_failed, cancelled, opened_at, changed_at
                  from projection_payment_list.payment
                 where (:customer::text is null or customer_id = :customer)
                   and (:at::timestamptz is null
                        or (opened_at, order_number) > (:at::timestamptz, :number))
                 order by opened_at, order_number limit :limit
                """)
            .param("customer", caller.onlyOwn().orElse(null))
            .param("at", after.moment())
            .param("number", after.id())
            .param("limit", page.limit() + 1)
            .query(PaymentEndpoint::line)
            .list();
    return page.page(
        lines, line -> List.of(line.openedAt().toString(), line.orderNumber().value()));
  }

  private static PaymentLine line(ResultSet row, int n) throws SQLException {
    long captured = row.getLong("captured");
    long held = row.getLong("authorized") - row.getLong("released") - captured;
    return new PaymentLine(
        new OrderNumber(row.getString("order_number")),
        PaymentStatus.of(
            row.getBoolean("cancelled"),
            row.getLong("owed"),
            captured,
            held,
            row.getLong("refunded")),
        Tenge.of(row.getLong("owed")),
        Tenge.of(captured),
        Tenge.of(row.getLong("refunded")),
        row.getInt("refunds_open"),
        row.getInt("refunds_lost"),
        row.getInt("captures_failed"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
