package io.orderledger.servicekit.request;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a list begins that is sorted by a moment and, among equal ones, by an id: behind
 * these. Both are null for the first part.
 *
 * @param moment in UTC, as the database driver takes it
 */
public record Place(@Nullable OffsetDateTime moment, @Nullable String id) {

  static final Place FIRST = new Place(null, null);
}
