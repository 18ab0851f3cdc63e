package io.orderledger.payment.evidence;

import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells of disputes whose deadline for evidence is near while none was submitted: each once in the
 * log, and all of them as a number to be warned by.
 */
@Component
@Clause(ClauseId.B_5_13)
class DeadlineWatch {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
  private static final String NAME = "dispute-deadlines";
  private static final String WAITING =
      """
       from projection_dispute_list.dispute d
      where d.standing in ('INQUIRY', 'OPEN')
        and (d.evidence is null or d.evidence = 'REFUSED')
      """;

  private final JdbcClient jdbc;
  private final DisputeSettings settings;
  private final Clock clock;

  DeadlineWatch(JdbcClient jdbc, DisputeSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  RecurringTask task() {
    return new RecurringTask(NAME, settings.lookEvery(), this::look);
  }

  private record Due(String disputeId, String order, Instant at) {
    static Due of(ResultSet row, int n) throws SQLException {
      return new Due(
          row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant());
    }
  }

  void look() {
    for (Due due : untold()) {
      int news =
          jdbc.sql(
                  """
                  insert into dispute_told (dispute_id, evidence_due, told_at) values (?, ?, ?)
                  on conflict do nothing
                  """)
              .params(due.disputeId(), utc(due.at()), utc(clock.instant()))
              .update();
      if (news == 1) {
        LOG.warn(
            "Dispute {} of order {} waits for evidence until {}.",
            due.disputeId(),
            due.order(),
            due.at());
      }
    }
  }

  private List<Due> untold() {
    return jdbc.sql(
            "select d.dispute_id, d.order_number, d.evidence_due"
                + WAITING
                + """
                  and d.evidence_due <= ?
                  and not exists (select 1 from dispute_told t
                                   where t.dispute_id = d.dispute_id
                                     and t.evidence_due = d.evidence_due)
                order by d.evidence_due
                """)
        .param(utc(horizon()))
        .query(Due::of)
        .list();
  }

  /** How many wait for evidence, and their deadline is near or over. */
  long dueSoon() {
    return jdbc.sql("select count(*)" + WAITING + " and d.evidence_due <= ?")
        .param(utc(horizon()))
        .query(Long.class)
        .single();
  }

  private Instant horizon() {
    return clock.instant().plus(settings.warnBefore());
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
