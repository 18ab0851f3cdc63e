package io.orderledger.payment.provider.tiptop;

import io.orderledger.payment.model.Admission;
import io.orderledger.payment.model.Payment;
import io.orderledger.payment.provider.DecimalTenge;
import io.orderledger.payment.provider.UndecodableNotification;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a payment may be made.
 *
 * @param invoice empty when it is not one of ours
 * @param amount as it was asked, null when it was left out
 */
public record PaymentQuestion(
    Optional<InvoiceId> invoice, @Nullable String amount, @Nullable String currency) {

  /** Our word on it: an amount in part of a tenge, or in another currency, is a wrong one. */
  public Admission admission(Payment.Opened payment, int attempt) {
    try {
      return Admission.to(payment, attempt, DecimalTenge.read(amount, currency));
    } catch (UndecodableNotification notWholeTenge) {
      return Admission.WRONG_AMOUNT;
    }
  }
}
