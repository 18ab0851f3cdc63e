package io.orderledger.payment.refund;

import io.orderledger.payment.model.Refund;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;

/** A refund and where it stands. */
record RefundView(
    @Schema(example = "refund-01") String refundId, RefundStatus status, Tenge amount) {

  static RefundView of(Refund refund) {
    return new RefundView(refund.refundId(), refund.status(), refund.amount());
  }
}
