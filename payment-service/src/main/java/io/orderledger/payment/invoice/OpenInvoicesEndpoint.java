package io.orderledger.payment.invoice;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.model.Invoice;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.servicekit.request.Place;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which invoices wait for money, and which of them are late: a part paid waits for an operator. */
@RestController
@Clause({ClauseId.B_5_5, ClauseId.B_5_10})
class OpenInvoicesEndpoint {

  /**
   * An invoice that is not paid in full.
   *
   * @param paid what was credited; an order that nothing was credited for is cancelled when it is
   *     late, one that is paid in part waits to be cancelled or paid
   * @param payBy the last Almaty day on which it is paid in time
   */
  record OpenInvoice(
      OrderNumber orderNumber,
      @Schema(example = "K7Q-M2X-9DF-01") String number,
      Tenge owed,
      Tenge paid,
      LocalDate payBy,
      Instant due) {}

  private final JdbcClient jdbc;
  private final Projections projections;
  private final Clock clock;

  OpenInvoicesEndpoint(JdbcClient jdbc, Projections projections, Clock clock) {
    this.projections = projections;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Operation(summary = "Invoices that are not paid in full, those due first first")
  @GetMapping("/invoices")
  @Access(operator = true, auditor = true)
  Page<OpenInvoice> open(@RequestParam(defaultValue = "false") boolean overdue, PageRequest page) {
    Place after = page.place();
    projections.catchUp();
    List<OpenInvoice> invoices =
        jdbc.sql(
                """
                select i.order_number, i.ordinal, i.due, p.owed, p.captured
                  from projection_bank.invoice i
                  join projection_payment_list.payment p on p.order_number = i.order_number
                 where not p.cancelled and p.captured < p.owed
                   and (not :overdue or i.due <= :now)
                   and (:at::timestamptz is null
                        or (i.due, i.order_number) > (:at::timestamptz, :number))
                 order by i.due, i.order_number limit :limit
                """)
            .param("overdue", overdue)
            .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .param("at", after.moment())
            .param("number", after.id())
            .param("limit", page.limit() + 1)
            .query((row, n) -> invoice(row))
            .list();
    return page.page(
        invoices, invoice -> List.of(invoice.due().toString(), invoice.orderNumber().value()));
  }

  private static OpenInvoice invoice(ResultSet row) throws SQLException {
    OrderNumber order = new OrderNumber(row.getString("order_number"));
    Instant due = row.getObject("due", OffsetDateTime.class).toInstant();
    return new OpenInvoice(
        order,
        Invoice.number(order, row.getInt("ordinal")),
        Tenge.of(row.getLong("owed")),
        Tenge.of(row.getLong("captured")),
        Almaty.dateOf(due).minusDays(1),
        due);
  }
}
