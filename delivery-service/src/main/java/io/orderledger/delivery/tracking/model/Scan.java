package io.orderledger.delivery.tracking.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier saw of goods. There is no free text in it: carriers write names of people there.
 *
 * @param scanId the carrier's own, unique for a tracking number
 * @param at when the carrier saw it, by its own clock
 * @param place a city or a depot; null when the carrier names none
 */
public record Scan(String scanId, Instant at, Kind kind, @Nullable String place) {

  /** What was seen. */
  public enum Kind {
    ACCEPTED,
    DEPARTED,
    ARRIVED,
    IN_CUSTOMS,
    OUT_FOR_DELIVERY,
    NOBODY_HOME,
    /** The carrier says so; title and risk pass with a proof (B-7.1). */
    DELIVERED,
    REFUSED,
    ON_THE_WAY_BACK,
    BROUGHT_BACK,
    DAMAGED,
    LOST,
    OTHER
  }
}
