package io.orderledger.returns.view;

import io.orderledger.returns.model.OneReturn;
import java.util.List;

/** How far a return is, in a word. */
public enum ReturnStatus {
  REQUESTED(List.of("receipt")),
  RECEIVED(List.of("inspection")),
  AWAITING_REFUND(List.of()),
  REFUNDED(List.of()),
  REJECTED(List.of());

  private final List<String> nextSteps;

  ReturnStatus(List<String> nextSteps) {
    this.nextSteps = nextSteps;
  }

  static ReturnStatus of(OneReturn one) {
    return switch (one) {
      case OneReturn.Requested requested -> REQUESTED;
      case OneReturn.Received received -> RECEIVED;
      case OneReturn.AwaitingRefund awaiting -> AWAITING_REFUND;
      case OneReturn.Refunded refunded -> REFUNDED;
      case OneReturn.Rejected rejected -> REJECTED;
    };
  }

  /** What an operator may do next: names of the endpoints. */
  List<String> nextSteps() {
    return nextSteps;
  }
}
