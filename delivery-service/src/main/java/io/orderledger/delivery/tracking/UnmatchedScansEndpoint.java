package io.orderledger.delivery.tracking;

import io.orderledger.delivery.tracking.model.Scan;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.servicekit.access.Access;
import io.orderledger.servicekit.request.Page;
import io.orderledger.servicekit.request.PageRequest;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Goods that a carrier saw and that are nobody's here: a tracking number may be misspelt. */
@RestController
@Tag(name = "Carriers")
@Clause(ClauseId.B_6_6)
class UnmatchedScansEndpoint {

  private final JdbcClient jdbc;
  private final Projections projections;

  UnmatchedScansEndpoint(JdbcClient jdbc, Projections projections) {
    this.jdbc = jdbc;
    this.projections = projections;
  }

  /**
   * One tracking number.
   *
   * @param carrier in small letters
   * @param trackingNumber as the carrier first wrote it
   * @param firstSeen when its first scan came in
   * @param lastScan what the one says that came in last
   */
  record UnmatchedNumber(
      @Schema(example = "kaztrans") String carrier,
      @Schema(example = "KT-2026-000417") String trackingNumber,
      int scans,
      Instant firstSeen,
      Scan.Kind lastScan,
      Instant lastSeen) {}

  @GetMapping("/carrier-scans/unmatched")
  @Access(operator = true, auditor = true)
  @Operation(
      summary = "Tracking numbers that were scanned but given for no order's goods, oldest first",
      description =
          "Scans may come a little before the goods are recorded as gone. What stays here is"
              + " misspelt, there or here: POST /deliveries/{orderNumber}/waybill-correction.")
  Page<UnmatchedNumber> list(PageRequest page) {
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder where = new StringBuilder();
    page.cursor(3)
        .ifPresent(
            after -> {
              where.append(
                  " and (s.first_seen, s.carrier, s.tracking_number) > (:at, :carrier, :number)");
              parameters.put("at", PageRequest.moment(after.getFirst()).atOffset(ZoneOffset.UTC));
              parameters.put("carrier", after.get(1));
              parameters.put("number", after.get(2));
            });
    projections.catchUp();
    List<UnmatchedNumber> found =
        jdbc.sql(
                "select s.* from projection_tracking_list.scanned s"
                    + " where not exists (select 1 from projection_tracking_list.waybill w"
                    + " where w.carrier = s.carrier and w.tracking_number = s.tracking_number)"
                    + where
                    + " order by s.first_seen, s.carrier, s.tracking_number limit :limit")
            .params(parameters)
            .param("limit", page.limit() + 1)
            .query((row, n) -> unmatched(row))
            .list();
    return page.page(
        found,
        last ->
            List.of(
                last.firstSeen().toString(),
                last.carrier(),
                TrackingAggregate.folded(last.trackingNumber())));
  }

  private static UnmatchedNumber unmatched(ResultSet row) throws SQLException {
    return new UnmatchedNumber(
        row.getString("carrier"),
        row.getString("as_written"),
        row.getInt("scans"),
        moment(row, "first_seen"),
        Scan.Kind.valueOf(row.getString("last_scan")),
        moment(row, "last_seen"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
