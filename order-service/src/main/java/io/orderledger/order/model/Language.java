package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;

/** The languages that buyers are written to in (B-13.6). */
@Clause(ClauseId.B_13_6)
public enum Language {
  RU,
  KK,
  EN
}
