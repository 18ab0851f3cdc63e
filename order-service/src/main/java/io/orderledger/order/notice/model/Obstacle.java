package io.orderledger.order.notice.model;

/** Why a notice has not gone out. */
public enum Obstacle {
  /** The mail server did not answer, or not in time. */
  UNREACHABLE,
  /** It answered: not now. */
  DEFERRED,
  /** It answered: never. */
  REFUSED,
  /** It was tried for as long as it is tried at all. */
  TRIED_TOO_LONG,
  /** The person was erased: there is nobody to write to. */
  ERASED,
  CONSENT_WITHDRAWN
}
