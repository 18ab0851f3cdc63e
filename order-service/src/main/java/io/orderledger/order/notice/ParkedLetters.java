package io.orderledger.order.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that could not be put into words, and those that wait behind them. */
@Component
class ParkedLetters {

  /** Why a letter waits that may be in order itself. */
  static final String BEHIND = "An earlier letter about the same is parked.";

  private static final RowMapper<ParkedLetter> LETTER =
      (row, _) ->
          new ParkedLetter(
              row.getLong("log_index"),
              row.getString("about"),
              row.getString("reason"),
              row.getTimestamp("parked_at").toInstant(),
              moment(row.getObject("written_at", OffsetDateTime.class)));

  private final JdbcClient jdbc;
  private final Clock clock;

  ParkedLetters(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What letters are parked about; a set of the caller's own. */
  Set<String> held() {
    return new HashSet<>(
        jdbc.sql("select distinct about from parked_letter where written_at is null")
            .query(String.class)
            .list());
  }

  long count() {
    return jdbc.sql("select count(*) from parked_letter where written_at is null")
        .query(Long.class)
        .single();
  }

  /** Met twice, an event's letter is parked once. */
  void park(long logIndex, String about, String reason) {
    jdbc.sql(
            """
            insert into parked_letter (log_index, about, reason, parked_at) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(logIndex, about, reason, Timestamp.from(clock.instant()))
        .update();
  }

  /** Parked letters in the order of their events, after one of them (0: from the first). */
  List<ParkedLetter> list(long after, int limit) {
    return jdbc.sql(
            """
            select * from parked_letter where written_at is null and log_index > ?
             order by log_index limit ?
            """)
        .params(after, limit)
        .query(LETTER)
        .list();
  }

  /** Those about one order or person, in the order in which they go out. */
  List<ParkedLetter> about(String about) {
    return jdbc.sql(
            """
            select * from parked_letter where written_at is null and about = ? order by log_index
            """)
        .param(about)
        .query(LETTER)
        .list();
  }

  /** Parked now or once. */
  Optional<ParkedLetter> find(long logIndex) {
    return jdbc.sql("select * from parked_letter where log_index = ?")
        .param(logIndex)
        .query(LETTER)
        .optional();
  }

  void written(long logIndex) {
    jdbc.sql("update parked_letter set written_at = ? where log_index = ? and written_at is null")
        .params(Timestamp.from(clock.instant()), logIndex)
        .update();
  }

  void stillParked(long logIndex, String reason) {
    jdbc.sql("update parked_letter set reason = ? where log_index = ?")
        .params(reason, logIndex)
        .update();
  }

  /** Who wants it tried again, for good. */
  void recordRedrive(long logIndex, String reason, String by) {
    jdbc.sql(
            """
            insert into parked_letter_redrive (log_index, reason, requested_by, requested_at)
            values (?, ?, ?, ?)
            """)
        .params(logIndex, reason, by, Timestamp.from(clock.instant()))
        .update();
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
