package io.orderledger.delivery.rendering;

import io.orderledger.delivery.model.Rendering.Standing;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that was rendered: what waits for the client, and what waits for an answer. */
@RestController
@Tag(name = "Services")
@Clause(ClauseId.A_3_3)
class RenderingListEndpoint {

  private final JdbcClient jdbc;
  private final Projections projections;

  RenderingListEndpoint(JdbcClient jdbc, Projections projections) {
    this.jdbc = jdbc;
    this.projections = projections;
  }

  /**
   * A line of what was rendered together.
   *
   * @param objection the last one to it, by its number in the order; null when there was none
   * @param nextSteps the endpoints open to it
   */
  record ListedRendering(
      OrderNumber orderNumber,
      String renderingId,
      int line,
      int quantity,
      Standing standing,
      LocalDate objectionsUntil,
      @Nullable Integer objection,
      Instant recordedAt,
      List<String> nextSteps) {}

  @GetMapping("/renderings")
  @Access(operator = true, auditor = true)
  @Operation(
      summary = "All services that were rendered, the oldest first, line by line",
      description = "standing=OBJECTED are the ones that the seller has to answer.")
  Page<ListedRendering> list(
      @RequestParam(required = false) @Nullable Standing standing, PageRequest page) {
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder where = new StringBuilder("where true");
    if (standing != null) {
      where.append(" and standing = :standing");
      parameters.put("standing", standing.name());
    }
    page.cursor(3)
        .ifPresent(
            after -> {
              where.append(" and (recorded_at, rendering_id, line) > (:at, :rendering, :line)");
              parameters.put("at", PageRequest.moment(after.getFirst()).atOffset(ZoneOffset.UTC));
              parameters.put("rendering", after.get(1));
              parameters.put("line", line(after.get(2)));
            });
    projections.catchUp();
    List<ListedRendering> found =
        jdbc.sql(
                "select * from projection_rendering_list.rendering_list "
                    + where
                    + " order by recorded_at, rendering_id, line limit :limit")
            .params(parameters)
            .param("limit", page.limit() + 1)
            .query((row, n) -> listed(row))
            .list();
    return page.page(
        found,
        last ->
            List.of(last.recordedAt().toString(), last.renderingId(), String.valueOf(last.line())));
  }

  private static int line(String told) {
    try {
      return Integer.parseInt(told);
    } catch (NumberFormatException e) {
      throw Problems.invalid("after", "Not a place in a list.");
    }
  }

  private static ListedRendering listed(ResultSet row) throws SQLException {
    Standing standing = Standing.valueOf(row.getString("standing"));
    return new ListedRendering(
        new OrderNumber(row.getString("order_number")),
        row.getString("rendering_id"),
        row.getInt("line"),
        row.getInt("quantity"),
        standing,
        row.getObject("objections_until", LocalDate.class),
        row.getObject("objection", Integer.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        standing == Standing.OBJECTED ? List.of("answer") : List.of());
  }
}
