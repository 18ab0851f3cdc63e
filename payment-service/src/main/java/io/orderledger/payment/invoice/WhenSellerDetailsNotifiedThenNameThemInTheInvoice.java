package io.orderledger.payment.invoice;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.ChangeBeneficiary;
import io.orderledger.payment.model.Invoice.Beneficiary;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DetailsFact.SellerDetailsNotified;
import org.springframework.stereotype.Component;

/** Whoever pays after the notification pays to the account that it names. */
@Component
@Clause({ClauseId.A_7_2, ClauseId.B_5_5})
final class WhenSellerDetailsNotifiedThenNameThemInTheInvoice
    implements Reaction<SellerDetailsNotified> {

  private final Payments payments;

  WhenSellerDetailsNotifiedThenNameThemInTheInvoice(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String consumer() {
    return InvoiceConfiguration.CONSUMER;
  }

  @Override
  public Class<SellerDetailsNotified> event() {
    return SellerDetailsNotified.class;
  }

  @Override
  public Handled on(SellerDetailsNotified fact, Received received) {
    return payments.told(
        fact.orderNumber(),
        new ChangeBeneficiary(Beneficiary.of(fact.details()), fact.notifiedAt()),
        received,
        consumer());
  }
}
