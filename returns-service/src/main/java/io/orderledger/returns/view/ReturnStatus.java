package io.orderledger.returns.view;

import io.orderledger.returns.model.OneReturn;
import java.util.List;

/** How far a return is, in a word. */
public enum ReturnStatus {
  REQUESTED,
  RECEIVED,
  AWAITING_REFUND,
  REFUNDED,
  REJECTED;

  static ReturnStatus of(OneReturn one) {
    return switch (one) {
      case OneReturn.Requested requested -> REQUESTED;
      case OneReturn.Received received -> RECEIVED;
      case OneReturn.AwaitingRefund awaiting -> AWAITING_REFUND;
      case OneReturn.Refunded refunded -> REFUNDED;
      case OneReturn.Rejected rejected -> REJECTED;
    };
  }

  boolean inspected() {
    return switch (this) {
      case REQUESTED, RECEIVED -> false;
      case AWAITING_REFUND, REFUNDED, REJECTED -> true;
    };
  }

  /** What an operator may do next: names of the endpoints. */
  List<String> nextSteps() {
    return switch (this) {
      case REQUESTED -> List.of("receipt");
      case RECEIVED -> List.of("inspection");
      case AWAITING_REFUND, REFUNDED, REJECTED -> List.of();
    };
  }
}
