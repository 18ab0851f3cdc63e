package io.orderledger.shared.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How and until when is paid and paid back.
 *
 * @param methods what the seller takes (B-5.2); never empty
 * @param waitMinutes how long an order waits for its payment before it is cancelled (B-5.10)
 * @param invoiceBankingDays banking days after its issue in which an invoice is due (B-5.5)
 * @param refundIssueWorkingDays working days in which the seller issues a refund (B-5.11)
 * @param refundCreditWorkingDays working days in which the bank usually credits it; then it is
 *     chased (B-5.11)
 * @param cash how much is taken in cash (B-5.7); null when none is, and in records of before cash
 *     was taken
 * @param instalments what is sold by instalments (B-5.8); null when nothing is, and in records of
 *     before anything was
 * @param antiFraud which signs of fraud are heeded (B-5.14); null when the edition is silent
 */
public record PaymentTerms(
    List<PaymentMethod> methods,
    int waitMinutes,
    int invoiceBankingDays,
    int refundIssueWorkingDays,
    int refundCreditWorkingDays,
    // Left out when there is none: what was said of older editions stays as it was said.
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CashTerms cash,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable InstalmentTerms instalments,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AntiFraudTerms antiFraud) {

  public static final PaymentTerms WHEN_SILENT =
      new PaymentTerms(List.of(PaymentMethod.CARD), 1_440, 3, 3, 10);

  public PaymentTerms {
    methods = List.copyOf(methods);
  }

  /** Of a seller who sells nothing by instalments, in an edition silent on signs of fraud. */
  public PaymentTerms(
      List<PaymentMethod> methods,
      int waitMinutes,
      int invoiceBankingDays,
      int refundIssueWorkingDays,
      int refundCreditWorkingDays,
      @Nullable CashTerms cash) {
    this(
        methods,
        waitMinutes,
        invoiceBankingDays,
        refundIssueWorkingDays,
        refundCreditWorkingDays,
        cash,
        null,
        null);
  }

  /** Of a seller who takes no cash either. */
  public PaymentTerms(
      List<PaymentMethod> methods,
      int waitMinutes,
      int invoiceBankingDays,
      int refundIssueWorkingDays,
      int refundCreditWorkingDays) {
    this(
        methods,
        waitMinutes,
        invoiceBankingDays,
        refundIssueWorkingDays,
        refundCreditWorkingDays,
        null);
  }
}
