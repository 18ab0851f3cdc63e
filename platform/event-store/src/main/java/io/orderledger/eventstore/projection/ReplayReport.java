package io.orderledger.eventstore.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a replay beside the live rows found.
 *
 * @param atIndex the index of the last event that both sides had applied
 * @param took replay and comparison
 */
public record ReplayReport(
    String projection, long atIndex, Duration took, List<TableComparison> tables) {

  /** Whether the live rows are what the events say. */
  public boolean same() {
    return tables.stream().allMatch(TableComparison::same);
  }

  /**
   * One table, compared row by row by primary key.
   *
   * @param missing rows that the events make and the live table lacks
   * @param extra rows of the live table that the events do not make
   * @param different rows in both, with other values
   * @param differences the first of them, by key
   */
  public record TableComparison(
      String table,
      long liveRows,
      long replayedRows,
      long missing,
      long extra,
      long different,
      List<Difference> differences) {

    public boolean same() {
      return missing == 0 && extra == 0 && different == 0;
    }
  }

  /** A row that differs; its key in clear, of its other values only which ones differ. */
  public sealed interface Difference {

    Map<String, String> key();

    record Missing(Map<String, String> key) implements Difference {}

    record Extra(Map<String, String> key) implements Difference {}

    record Different(Map<String, String> key, List<String> columns) implements Difference {}
  }
}
