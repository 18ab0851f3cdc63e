package io.orderledger.order.notice.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;

/** What a notice is about. All but the last are service messages, which always go. */
@Clause({ClauseId.B_10_7, ClauseId.B_15_4})
public enum NoticeKind {
  /** What the seller proposes, and until when it can be confirmed (B-1.6). */
  PROPOSED,
  ORDER_RECEIVED,
  /** The electronic confirmation of B-4.4. */
  ORDER_CONFIRMED,
  /** The confirmation of what the order is now (B-4.3). */
  ORDER_CHANGED,
  CHANGE_REFUSED,
  /** What is out of stock, and what can be chosen (B-4.5). */
  SHORTAGE,
  /** Pre-ordered goods are expected on another day, and can be cancelled (B-4.7). */
  SUPPLY_MOVED,
  /** Another day is promised, and why (B-6.3, B-6.15). */
  PROMISE_MOVED,
  PAID,
  PAYMENT_FAILED,
  HANDED_TO_COURIER,
  /** With the tracking number (B-6.6). */
  HANDED_TO_CARRIER,
  READY_FOR_PICKUP,
  /** Services were rendered, and until when objections can be made. */
  SERVICES_RENDERED,
  /** Services are accepted in full. */
  SERVICES_ACCEPTED,
  COMPLETED,
  CANCELLED,
  /** The seller proposes to end the order, and the buyer may consent. */
  TERMINATION_PROPOSED,
  /** Both agreed, and the order is ended. */
  TERMINATED,
  /** The buyer asked that another person have the order (B-15.6). */
  ASSIGNMENT_REQUESTED,
  /** The seller does not consent to that, and why (B-15.6). */
  ASSIGNMENT_REFUSED,
  /** The other person does not want the order (B-15.6). */
  ASSIGNMENT_DECLINED,
  /** The seller consented: to whoever the order belonged to (B-15.6). */
  ASSIGNMENT_CONSENTED,
  /** To whom the order belongs since (B-15.6). */
  RIGHTS_ASSIGNED,
  /** What is known of force majeure that bears on the order (B-12.1). */
  FORCE_MAJEURE,
  /** The seller's details changed, and hold for the order from now on. */
  SELLER_DETAILS,
  REFUNDED,
  /** A fiscal receipt of money that was paid, or went back (B-5.9). */
  RECEIPT,
  /** A saved card will be charged, as its holder agreed to be told of (B-5.15). */
  CHARGE_AHEAD,
  /** A saved card was not charged, why, and what comes next (B-5.15). */
  CHARGE_FAILED,
  MARKETING
}
