package io.orderledger.servicekit.task;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a {@link LogFollower} has read, in a table of one row. No replay moves it back.
 *
 * @param table with a column {@code log_index}
 */
public record LogCursor(JdbcClient jdbc, String table) {

  /** The index of the last event that was taken; 0 before the first. */
  long position() {
    return jdbc.sql("select log_index from " + table).query(Long.class).single();
  }

  void moveTo(long logIndex) {
    jdbc.sql("update " + table + " set log_index = greatest(log_index, ?)")
        .param(logIndex)
        .update();
  }
}
