package io.orderledger.payment.provider;

import io.orderledger.payment.instalment.model.Contract;
import io.orderledger.payment.model.InstalmentCommand;
import io.orderledger.payment.model.PaymentCommand;

/** What an intent's snapshot tells a payment. */
public final class IntentFacts {

  private IntentFacts() {}

  /** The one fact that holds all the others the snapshot implies. */
  public static PaymentCommand.Fact of(IntentSnapshot intent) {
    Contract contract = intent.contract();
    return contract == null
        ? became(intent)
        : new InstalmentCommand.RecordUnderContract(
            intent.attempt(), intent.intentId(), contract, became(intent), intent.at());
  }

  private static PaymentCommand.Fact became(IntentSnapshot intent) {
    int attempt = intent.attempt();
    return switch (intent.standing()) {
      case CAPTURED ->
          new PaymentCommand.RecordCaptured(
              attempt, intent.intentId(), intent.amount(), intent.captured(), intent.at());
      case HELD ->
          new PaymentCommand.RecordAuthorized(
              attempt, intent.intentId(), intent.amount(), intent.at());
      case CLOSED -> new PaymentCommand.RecordClosed(attempt, intent.intentId(), intent.at());
      case PAYABLE ->
          intent.failed()
              ? new PaymentCommand.RecordAttemptFailed(
                  attempt, intent.intentId(), intent.declineCode(), intent.at())
              : new PaymentCommand.RecordIntentCreated(attempt, intent.intentId());
    };
  }

  /**
   * What a refund's snapshot tells.
   *
   * @param attempt the attempt that had paid
   */
  public static PaymentCommand.Fact of(RefundSnapshot refund, int attempt) {
    // A refund made at the provider goes by the provider's id.
    String refundId = refund.refundId() == null ? refund.providerRefundId() : refund.refundId();
    return switch (refund.standing()) {
      case PENDING -> new PaymentCommand.RecordRefundAccepted(refundId, refund.providerRefundId());
      case SUCCEEDED ->
          new PaymentCommand.RecordRefundSucceeded(
              refundId, attempt, refund.providerRefundId(), refund.amount(), refund.at());
      case FAILED ->
          new PaymentCommand.RecordRefundFailed(
              refundId,
              attempt,
              refund.providerRefundId(),
              refund.amount(),
              refund.failureCode() == null ? "unknown" : refund.failureCode(),
              refund.at());
    };
  }
}
