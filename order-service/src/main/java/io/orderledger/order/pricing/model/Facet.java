package io.orderledger.order.pricing.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;

/** What of the buyer's circumstances a promotion can be limited to. */
@Clause({ClauseId.B_3_3, ClauseId.B_3_11, ClauseId.B_3_12, ClauseId.B_3_13, ClauseId.B_3_17})
public enum Facet {
  COUNTRY(ClauseId.B_3_11, "country"),
  REGION(ClauseId.B_3_11, "region"),
  CITY(ClauseId.B_3_11, "city"),
  DELIVERY_SERVICE(ClauseId.B_3_12, "delivery service"),
  /** {@code new}, {@code existing}, and whatever else the seller calls customers. */
  CUSTOMER_STATUS(ClauseId.B_3_13, "customer status"),
  CHANNEL(ClauseId.B_3_17, "channel"),
  PARTNER(ClauseId.B_3_17, "partner");

  private final ClauseId clause;
  private final String words;

  Facet(ClauseId clause, String words) {
    this.clause = clause;
    this.words = words;
  }

  ClauseId clause() {
    return clause;
  }

  String words() {
    return words;
  }
}
