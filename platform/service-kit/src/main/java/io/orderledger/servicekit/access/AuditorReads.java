package io.orderledger.servicekit.access;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of what auditors read. A read that cannot be recorded is not answered. */
public final class AuditorReads {

  private final JdbcClient jdbc;
  private final Clock clock;

  public AuditorReads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param path without the query, which may hold what a person was searched by
   */
  void record(String subject, String method, String path, String traceId) {
    jdbc.sql(
            """
            insert into auditor_read (read_at, subject, method, path, trace_id)
            values (?, ?, ?, ?, ?)\
            """)
        .params(Timestamp.from(clock.instant()), subject, method, path, traceId)
        .update();
  }
}
