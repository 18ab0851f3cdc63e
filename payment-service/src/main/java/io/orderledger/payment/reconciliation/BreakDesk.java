package io.orderledger.payment.reconciliation;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.RequestKeyReused;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where breaks are looked at, and where an operator says why, with a reason kept for good. */
@Component
class BreakDesk {

  private static final String FROM =
      """
      select b.*, e.reason, e.explained_by, e.explained_at
        from reconciliation_break b
        left join lateral (select * from reconciliation_explanation x
                            where x.break_id = b.id order by x.id desc limit 1) e on true
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  BreakDesk(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By id; what is not asked for is null. */
  List<BreakLine> find(BreakQuery query, long after, int most) {
    return jdbc.sql(
            FROM
                + """
                 where b.id > :after
                   and (:day::date is null or b.day = :day::date)
                   and (:kind::text is null or b.kind = :kind)
                   and (:state::text is null or b.state = :state)
                   and (:provider::text is null or b.provider = :provider)
                 order by b.id limit :most
                """)
        .param("after", after)
        .param("day", query.day())
        .param("kind", query.kind() == null ? null : query.kind().name())
        .param("state", query.state() == null ? null : query.state().name())
        .param("provider", query.provider())
        .param("most", most)
        .query((row, n) -> BreakLine.of(row))
        .list();
  }

  private Optional<BreakLine> find(long id) {
    return jdbc.sql(FROM + " where b.id = ?")
        .param(id)
        .query((row, n) -> BreakLine.of(row))
        .optional();
  }

  /** It is as it is, for this reason. */
  @Transactional
  public BreakLine explain(long id, String reason, CommandKey.Request key) {
    var _ =
        jdbc.sql("select id from reconciliation_break where id = ? for update")
            .param(id)
            .query(Long.class)
            .optional();
    BreakLine found = find(id).orElseThrow(Problems::unknown);
    if (wasAskedBefore(id, key)) {
      return found;
    }
    if (found.state() == BreakLine.State.RESOLVED) {
      throw Problems.of(
          Problem.of(409, "break-resolved", "A later run found this break no more.")
              .next("Nothing is to be explained."));
    }
    jdbc.sql(
            """
            insert into reconciliation_explanation
              (break_id, reason, explained_by, explained_at, operation, request_key, body_hash)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(reason)
        .param(key.subject())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(key.operation())
        .param(key.key())
        .param(key.bodyHash())
        .update();
    jdbc.sql("update reconciliation_break set state = 'EXPLAINED' where id = ?").param(id).update();
    return find(id).orElseThrow();
  }

  private boolean wasAskedBefore(long id, CommandKey.Request key) {
    return jdbc.sql(
            """
            select break_id, body_hash from reconciliation_explanation
             where explained_by = ? and operation = ? and request_key = ?
            """)
        .params(key.subject(), key.operation(), key.key())
        .query(
            (row, n) -> {
              if (row.getLong(1) != id || !Arrays.equals(row.getBytes(2), key.bodyHash())) {
                throw new RequestKeyReused(key.operation());
              }
              return true;
            })
        .optional()
        .isPresent();
  }
}
