package io.orderledger.payment.webhook;

import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which webhooks wait, and for what. */
@RestController
class ReceiptEndpoint {

  private final JdbcClient jdbc;

  ReceiptEndpoint(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Operation(summary = "Webhooks that wait for their order or for a person, in order of receipt")
  @GetMapping("/operations/webhooks")
  @Access(operator = true, auditor = true)
  Page<ReceiptLine> waiting(PageRequest page) {
    List<ReceiptLine> lines =
        jdbc.sql(
                """
                select id, provider, account, event_id, state, order_number, received_at
                  from webhook_receipt
                 where state in ('WAITING', 'FOR_A_PERSON') and id > ?
                 order by id limit ?
                """)
            .params(
                page.cursor(1).map(List::getFirst).map(ReceiptEndpoint::id).orElse(0L),
                page.limit() + 1)
            .query(
                (row, n) ->
                    new ReceiptLine(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        ReceiptState.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
            .list();
    return page.page(lines, line -> List.of(Long.toString(line.id())));
  }

  private static long id(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problems.invalid("after", "Not a cursor of this list: take it from an answer's next.");
    }
  }
}
