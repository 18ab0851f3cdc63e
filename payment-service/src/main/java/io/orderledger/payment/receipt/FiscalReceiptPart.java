package io.orderledger.payment.receipt;

import io.orderledger.servicekit.operations.ServicePart;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register does not have stands in the service's status (B-5.9). */
@Component
@Clause(ClauseId.B_5_9)
final class FiscalReceiptPart implements ServicePart {

  private final FiscalReceiptList receipts;
  private final CommittedMoney money;

  FiscalReceiptPart(FiscalReceiptList receipts, CommittedMoney money) {
    this.receipts = receipts;
    this.money = money;
  }

  @Override
  public String name() {
    return "fiscal receipts";
  }

  @Override
  public String state() {
    return receipts.waiting() + " waiting, " + receipts.parked() + " parked";
  }

  @Override
  public @Nullable String problem() {
    if (money.isFailing()) {
      return "The committed money cannot be followed: see the log.";
    }
    long parked = receipts.parked();
    long overdue = receipts.overdue();
    return parked + overdue == 0
        ? null
        : "The register does not have %d receipts in time, and %d wait for a person:"
                .formatted(overdue, parked)
            + " see GET /fiscal-receipts, mend the register, then redrive them.";
  }
}
