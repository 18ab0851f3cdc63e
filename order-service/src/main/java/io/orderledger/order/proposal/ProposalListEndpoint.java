package io.orderledger.order.proposal;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.proposal.ProposalView.Status;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals of all customers for the seller's people, and the customer's own. */
@RestController
@Tag(name = "Proposals")
@Clause({ClauseId.B_1_6, ClauseId.B_1_11})
class ProposalListEndpoint {

  /** One that nobody answered is open until its last day is over. */
  private static final String STATUS =
      "coalesce(outcome, case when valid_until < :today then 'EXPIRED' else 'OPEN' end)";

  private final JdbcClient jdbc;
  private final Projections projections;
  private final Clock clock;

  ProposalListEndpoint(JdbcClient jdbc, Projections projections, Clock clock) {
    this.jdbc = jdbc;
    this.projections = projections;
    this.clock = clock;
  }

  /**
   * A proposal in a list.
   *
   * @param orderNumber the order's, once it is confirmed
   */
  record ListedProposal(
      @Schema(example = "K7Q-M2X-9DF") OrderNumber orderNumber,
      @Schema(
              example = "open",
              allowableValues = {"open", "confirmed", "withdrawn", "expired"})
          String status,
      String customerId,
      String sellerId,
      Tenge total,
      LocalDate validUntil,
      String proposedBy,
      Instant proposedAt) {}

  @GetMapping("/proposals")
  @Access(customer = Access.Customer.OWN, operator = true, auditor = true)
  @Operation(
      summary = "Proposals, the newest first",
      description = "A customer sees their own, whatever customer is asked for.")
  Page<ListedProposal> many(
      @RequestParam(required = false) @Nullable Status status,
      @Parameter(description = "Whose; the customer's subject") @RequestParam(required = false)
          @Nullable String customer,
      @RequestParam(required = false) @Nullable String seller,
      PageRequest page,
      Caller caller) {
    Position before = page.cursor(2).map(ProposalListEndpoint::position).orElse(null);
    projections.catchUp();
    List<ListedProposal> listed =
        jdbc.sql(
                """
                select order_number, customer_id, seller_id, total, valid_until, proposed_by,
                       proposed_at, %1$s as status
                  from projection_proposal_list.proposal
                 where (:customer::text is null or customer_id = :customer)
                   and (:seller::text is null or seller_id = :seller)
                   and (:status::text is null or %1$s = :status)
                   and (:at::timestamptz is null or (proposed_at, order_number) < (:at, :number))
                 order by proposed_at desc, order_number desc limit :limit\
                """
                    .formatted(STATUS))
            .param("today", Almaty.dateOf(clock.instant()))
            .param("customer", caller.onlyOwn().orElse(customer))
            .param("seller", seller)
            .param("status", status == null ? null : status.name())
            .param("at", before == null ? null : before.proposedAt())
            .param("number", before == null ? null : before.orderNumber())
            .param("limit", page.limit() + 1)
            .query((row, _) -> listed(row))
            .list();
    return page.page(listed, it -> List.of(it.proposedAt().toString(), it.orderNumber().value()));
  }

  private record Position(OffsetDateTime proposedAt, String orderNumber) {}

  private static Position position(List<String> key) {
    try {
      return new Position(OffsetDateTime.parse(key.getFirst()), key.getLast());
    } catch (DateTimeException e) {
      throw Problems.invalid("after", "Not a cursor of this list: take it from an answer's next.");
    }
  }

  private static ListedProposal listed(ResultSet row) throws SQLException {
    return new ListedProposal(
        new OrderNumber(row.getString("order_number")),
        row.getString("status").toLowerCase(Locale.ROOT),
        row.getString("customer_id"),
        row.getString("seller_id"),
        Tenge.of(row.getLong("total")),
        row.getObject("valid_until", LocalDate.class),
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant());
  }
}
