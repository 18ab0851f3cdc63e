package io.orderledger.payment.webhook;

import org.jspecify.annotations.Nullable;

/** How far an action about a webhook has come. */
enum ReceiptActionStatus {
  /** One person asked: nothing happens until another approves. */
  AWAITING_APPROVAL,
  /** It had its effect: by a second person's approval, or alone while one person was enough. */
  CARRIED_OUT,
  WITHDRAWN;

  static ReceiptActionStatus after(@Nullable String decision) {
    return switch (decision) {
      case null -> AWAITING_APPROVAL;
      case "withdrawal" -> WITHDRAWN;
      case "approval", "none-needed" -> CARRIED_OUT;
      default -> throw new IllegalStateException("Not a decision: " + decision);
    };
  }
}
