package io.orderledger.order.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.notice.model.NoticeKind;
import io.orderledger.order.notice.model.Obstacle;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.identifier.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices of all orders: what waits, what was given up. */
@RestController
@Tag(name = "Notices")
class NoticeListEndpoint {

  private final JdbcClient jdbc;
  private final Projections projections;

  NoticeListEndpoint(JdbcClient jdbc, Projections projections) {
    this.jdbc = jdbc;
    this.projections = projections;
  }

  /**
   * A notice in a list.
   *
   * @param orderNumber absent for marketing
   * @param obstacle absent when nothing is in its way
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NoticeLine(
      UUID id,
      @Nullable OrderNumber orderNumber,
      NoticeKind kind,
      NoticeView.State state,
      @Nullable Obstacle obstacle,
      Instant requestedAt,
      Instant changedAt) {}

  @GetMapping("/notices")
  @Access(operator = true, auditor = true)
  @Operation(
      summary = "Notices, the newest first",
      description = "Those given up want somebody to look; those waiting go out by themselves.")
  Page<NoticeLine> many(
      @RequestParam(required = false) NoticeView.@Nullable State state, PageRequest page) {
    Position before = page.cursor(2).map(NoticeListEndpoint::position).orElse(null);
    projections.catchUp();
    List<NoticeLine> lines =
        jdbc.sql(
                """
                select notice_id, order_number, kind, state, requested_at, changed_at, obstacle
                  from projection_notice_list.notice
                 where (:state::text is null or state = :state)
                   and (:at::timestamptz is null or (requested_at, notice_id) < (:at, :id))
                 order by requested_at desc, notice_id desc limit :limit
                """)
            .param("state", state == null ? null : state.name())
            .param("at", before == null ? null : before.requestedAt())
            .param("id", before == null ? null : before.id())
            .param("limit", page.limit() + 1)
            .query((row, _) -> line(row))
            .list();
    return page.page(lines, it -> List.of(it.requestedAt().toString(), it.id().toString()));
  }

  private record Position(OffsetDateTime requestedAt, UUID id) {}

  private static Position position(List<String> key) {
    try {
      return new Position(OffsetDateTime.parse(key.getFirst()), UUID.fromString(key.getLast()));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Problems.invalid("after", "Not a cursor of this list: take it from an answer's next.");
    }
  }

  private static NoticeLine line(ResultSet row) throws SQLException {
    String number = row.getString("order_number");
    String obstacle = row.getString("obstacle");
    return new NoticeLine(
        row.getObject("notice_id", UUID.class),
        number == null ? null : new OrderNumber(number),
        NoticeKind.valueOf(row.getString("kind")),
        NoticeView.State.valueOf(row.getString("state")),
        obstacle == null ? null : Obstacle.valueOf(obstacle),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
