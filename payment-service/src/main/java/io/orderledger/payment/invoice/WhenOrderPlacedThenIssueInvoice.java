package io.orderledger.payment.invoice;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.Invoice;
import io.orderledger.payment.model.PaymentCommand.IssueInvoice;
import io.orderledger.servicekit.offers.OfferEditions;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.SellerDetails;
import org.springframework.stereotype.Component;

/** An order that is paid by bank transfer gets its invoice as its payment is opened (B-5.5). */
@Component
@Clause({ClauseId.B_5_2, ClauseId.B_5_5})
final class WhenOrderPlacedThenIssueInvoice implements Reaction<OrderPlaced> {

  private final Payments payments;
  private final OfferEditions offers;

  WhenOrderPlacedThenIssueInvoice(Payments payments, OfferEditions offers) {
    this.payments = payments;
    this.offers = offers;
  }

  @Override
  public String consumer() {
    return InvoiceConfiguration.CONSUMER;
  }

  @Override
  public Class<OrderPlaced> event() {
    return OrderPlaced.class;
  }

  @Override
  public Handled on(OrderPlaced placed, Received received) {
    if (placed.paymentMethod() != PaymentMethod.INVOICE) {
      return Handled.applied();
    }
    if (payments.find(placed.orderNumber()).isEmpty()) {
      return Handled.waitsFor(Payments.opened(placed.orderNumber()));
    }
    return offers.under(placed, terms -> issue(placed, terms, received));
  }

  private Handled issue(OrderPlaced placed, Terms terms, Received received) {
    SellerDetails seller = terms.seller();
    var command =
        new IssueInvoice(
            placed.customerId(),
            terms.payment().invoiceBankingDays(),
            seller == null ? null : Invoice.Beneficiary.of(seller),
            Invoice.Payer.of(placed.payer()),
            placed.placedAt());
    return Handled.of(
        payments.tell(
            placed.orderNumber(),
            command,
            received.inbox(consumer()),
            received.provenance(consumer())));
  }
}
