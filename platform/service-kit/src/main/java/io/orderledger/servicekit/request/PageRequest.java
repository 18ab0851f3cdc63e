package io.orderledger.servicekit.request;

import io.orderledger.servicekit.problem.Problems;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: query parameters {@code limit} and {@code after}.
 *
 * @param limit rows at most, 1 to 200, 50 when not given
 * @param after cursor of the last row of the part before; null for the first part
 */
public record PageRequest(int limit, @Nullable String after) {

  private static final int DEFAULT = 50;
  private static final int MOST = 200;

  static PageRequest parse(@Nullable String limit, @Nullable String after) {
    return new PageRequest(parseLimit(limit), after == null || after.isEmpty() ? null : after);
  }

  private static int parseLimit(@Nullable String text) {
    if (text == null) {
      return DEFAULT;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw outOfRange();
    }
    throw outOfRange();
  }

  private static RuntimeException outOfRange() {
    return Problems.invalid("limit", "A whole number from 1 to " + MOST + ".");
  }

  /**
   * The sort key after which to go on; empty for the first part. Answers 400 to a cursor that this
   * list did not make.
   *
   * @param parts how many parts the sort key has
   */
  public Optional<List<String>> cursor(int parts) {
    if (after == null) {
      return Optional.empty();
    }
    List<String> key = Cursor.read(after);
    if (key.size() != parts) {
      throw foreign();
    }
    return Optional.of(key);
  }

  /** As {@link #cursor}, of a list that is sorted by a moment and an id. */
  public Place place() {
    return cursor(2)
        .map(key -> new Place(moment(key.getFirst()).atOffset(ZoneOffset.UTC), key.getLast()))
        .orElse(Place.FIRST);
  }

  /** A part of a sort key that is a moment; answers 400 where it is none. */
  public static Instant moment(String part) {
    try {
      return Instant.parse(part);
    } catch (DateTimeParseException e) {
      throw foreign();
    }
  }

  private static RuntimeException foreign() {
    return Problems.invalid("after", "Not a cursor of this list: take it from an answer's next.");
  }

  /**
   * The page out of up to {@code limit + 1} rows: query one more than asked for, to know whether
   * there is a next part.
   */
  public <T> Page<T> page(List<T> rows, Function<T, List<String>> sortKey) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, Cursor.write(sortKey.apply(items.getLast())));
  }
}
