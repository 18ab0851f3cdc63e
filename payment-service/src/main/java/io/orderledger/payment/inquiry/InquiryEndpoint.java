package io.orderledger.payment.inquiry;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.Payments;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who asks what was charged. */
@RestController
@Tag(name = "Inquiries")
@Clause(ClauseId.B_5_19)
class InquiryEndpoint {

  /**
   * A charge that was looked for.
   *
   * @param reference what the provider or the bank knows it by
   */
  record ChargeLine(
      OrderNumber orderNumber,
      int attempt,
      PaymentMeans means,
      Tenge amount,
      String reference,
      Instant at) {

    static ChargeLine of(ResultSet row) throws SQLException {
      return new ChargeLine(
          new OrderNumber(row.getString("order_number")),
          row.getInt("attempt"),
          PaymentMeans.valueOf(row.getString("means")),
          Tenge.of(row.getLong("amount")),
          row.getString("reference"),
          row.getObject("at", OffsetDateTime.class).toInstant());
    }
  }

  private record Found(long index, ChargeLine line) {}

  private final Payments payments;
  private final Projections projections;
  private final JdbcClient jdbc;
  private final InquirySettings settings;

  InquiryEndpoint(
      Payments payments, Projections projections, JdbcClient jdbc, InquirySettings settings) {
    this.payments = payments;
    this.projections = projections;
    this.jdbc = jdbc;
    this.settings = settings;
  }

  @Operation(
      summary =
          "What was charged for an order, what was charged twice, what went back, and what"
              + " happens next")
  @GetMapping("/payments/{orderNumber}/inquiry")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  InquiryView inquiry(@PathVariable OrderNumber orderNumber, Caller caller) {
    var events = payments.events(orderNumber);
    var payment = Payments.read(events).orElseThrow(Problems::unknown);
    caller.mustOwn(payment.account().customerId());
    return InquiryView.of(payment, events, settings);
  }

  @Operation(
      summary = "Charges of a sum on an Almaty day, for who does not know the order's number",
      description = "Each names its order; GET /payments/{orderNumber}/inquiry says the rest.")
  @GetMapping("/payment-inquiries")
  @Access(operator = true, auditor = true)
  Page<ChargeLine> charges(
      @RequestParam
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Parameter(example = "2026-11-27")
          LocalDate day,
      @RequestParam @Parameter(description = "Whole tenge", example = "19500") long sum,
      PageRequest page) {
    long after = page.cursor(1).map(List::getFirst).map(InquiryEndpoint::index).orElse(0L);
    projections.catchUp();
    List<Found> found =
        jdbc.sql(
                """
                select * from projection_movement.movement
                 where at >= ? and at < ? and amount = ? and kind in ('CHARGE', 'RECEIVED')
                   and log_index > ? order by log_index limit ?
                """)
            .params(
                Almaty.startOf(day).atOffset(ZoneOffset.UTC),
                Almaty.endOf(day).atOffset(ZoneOffset.UTC),
                sum,
                after,
                page.limit() + 1)
            .query((row, n) -> new Found(row.getLong("log_index"), ChargeLine.of(row)))
            .list();
    Page<Found> part = page.page(found, one -> List.of(Long.toString(one.index())));
    return new Page<>(part.items().stream().map(Found::line).toList(), part.next());
  }

  private static long index(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problems.invalid("after", "Not a cursor of this list: take it from an answer's next.");
    }
  }

  /** What is configured of inquiries. */
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(InquirySettings.class)
  static class Settings {}
}
