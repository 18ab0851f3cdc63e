package io.orderledger.shared.event;

import io.orderledger.shared.event.OrderFact.PaymentMethod;
import java.util.List;

/**
 * How and until when is paid and paid back.
 *
 * @param methods what the seller takes (B-5.2); never empty
 * @param waitMinutes how long an order waits for its payment before it is cancelled (B-5.10)
 * @param invoiceBankingDays banking days after its issue in which an invoice is due (B-5.5)
 * @param refundIssueWorkingDays working days in which the seller issues a refund (B-5.11)
 * @param refundCreditWorkingDays working days in which the bank usually credits it; then it is
 *     chased (B-5.11)
 */
public record PaymentTerms(
    List<PaymentMethod> methods,
    int waitMinutes,
    int invoiceBankingDays,
    int refundIssueWorkingDays,
    int refundCreditWorkingDays) {

  public static final PaymentTerms WHEN_SILENT =
      new PaymentTerms(List.of(PaymentMethod.CARD), 1_440, 3, 3, 10);

  public PaymentTerms {
    methods = List.copyOf(methods);
  }
}
