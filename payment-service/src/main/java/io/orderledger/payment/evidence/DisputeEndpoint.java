package io.orderledger.payment.evidence;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.model.Dispute.Standing;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.servicekit.request.Place;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operator's list of disputes. */
@RestController
@Tag(name = "Disputes")
@Clause(ClauseId.B_5_13)
class DisputeEndpoint {

  private final JdbcClient jdbc;
  private final Projections projections;
  private final Disputes disputes;

  DisputeEndpoint(JdbcClient jdbc, Projections projections, Disputes disputes) {
    this.projections = projections;
    this.jdbc = jdbc;
    this.disputes = disputes;
  }

  private record Row(OrderNumber order, String disputeId, Instant openedAt) {}

  @Operation(
      summary = "Disputes, oldest first: the open ones, or all",
      description =
          "soon and overdue tell of the provider's deadline for evidence, mismatch of a dispute"
              + " about more than the payment took.")
  @GetMapping("/disputes")
  @Access(operator = true, auditor = true)
  Page<DisputeView> list(
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(required = false) @Nullable OrderNumber orderNumber,
      PageRequest page) {
    Place after = page.place();
    projections.catchUp();
    List<Row> rows =
        jdbc.sql(
                """
                select order_number, dispute_id, opened_at from projection_dispute_list.dispute
                 where standing = any (:standings::text[])
                   and (:order::text is null or order_number = :order)
                   and (:at::timestamptz is null
                        or (opened_at, dispute_id) > (:at::timestamptz, :id))
                 order by opened_at, dispute_id limit :limit
                """)
            .param("standings", standings(open))
            .param("order", orderNumber == null ? null : orderNumber.value())
            .param("at", after.moment())
            .param("id", after.id())
            .param("limit", page.limit() + 1)
            .query(
                (row, n) ->
                    new Row(
                        new OrderNumber(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
            .list();
    Page<Row> part = page.page(rows, row -> List.of(row.openedAt().toString(), row.disputeId()));
    return new Page<>(
        part.items().stream()
            .flatMap(row -> disputes.find(row.order(), row.disputeId()).stream())
            .map(disputes::view)
            .toList(),
        part.next());
  }

  private static String[] standings(boolean open) {
    return Arrays.stream(Standing.values())
        .filter(standing -> !open || !standing.closed())
        .map(Standing::name)
        .toArray(String[]::new);
  }

  @Operation(summary = "A dispute, as it stands now")
  @GetMapping("/disputes/{disputeId}")
  @Access(operator = true, auditor = true)
  DisputeView dispute(@PathVariable String disputeId) {
    return disputes.view(disputes.require(disputeId));
  }
}
