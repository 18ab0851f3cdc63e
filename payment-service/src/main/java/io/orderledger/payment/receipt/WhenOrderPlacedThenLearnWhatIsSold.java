package io.orderledger.payment.receipt;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Reaction;
import io.orderledger.messaging.Received;
import io.orderledger.payment.model.Invoice;
import io.orderledger.payment.receipt.model.ReceiptCommand.LearnSale;
import io.orderledger.payment.receipt.model.Sale;
import io.orderledger.servicekit.offers.OfferEditions;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.event.SellerDetails.TaxStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is sold, and at which tax, stands on the receipts of the order's money (B-5.9, A-3.4). */
@Component
@Clause({ClauseId.B_5_9, ClauseId.B_5_18, ClauseId.A_3_4})
final class WhenOrderPlacedThenLearnWhatIsSold implements Reaction<OrderPlaced> {

  private final FiscalReceipts receipts;
  private final OfferEditions offers;

  WhenOrderPlacedThenLearnWhatIsSold(FiscalReceipts receipts, OfferEditions offers) {
    this.receipts = receipts;
    this.offers = offers;
  }

  @Override
  public String consumer() {
    return ReceiptReactions.CONSUMER;
  }

  @Override
  public Class<OrderPlaced> event() {
    return OrderPlaced.class;
  }

  @Override
  public Handled on(OrderPlaced placed, Received received) {
    return offers.under(placed, terms -> learn(placed, terms, received));
  }

  private Handled learn(OrderPlaced placed, Terms terms, Received received) {
    SellerDetails seller = terms.seller();
    Sale sale =
        new Sale(
            placed.customerId(),
            placed.sellerId(),
            seller == null ? null : seller.name(),
            seller == null ? null : seller.bin(),
            vatPercent(seller),
            placed.buyerKind() == BuyerKind.BUSINESS,
            ReceiptReactions.positions(placed.lines(), placed.deliveryFee()));
    Invoice.Payer buyer = Invoice.Payer.of(placed.payer());
    return Handled.of(
        receipts.tell(
            placed.orderNumber(),
            new LearnSale(
                placed.orderNumber(), placed.customerId(), sale, buyer, placed.placedAt()),
            received.inbox(consumer()),
            received.provenance(consumer())));
  }

  /** An edition that states no rate is of a seller whose documents say no VAT. */
  private static @Nullable Integer vatPercent(@Nullable SellerDetails seller) {
    return seller != null && seller.taxStatus() == TaxStatus.VAT_PAYER ? seller.vatPercent() : null;
  }
}
