package io.orderledger.order.proposal.model;

import io.orderledger.order.model.Acceptance;
import io.orderledger.order.model.Acceptance.Act;
import io.orderledger.order.model.Acceptance.Channel;
import io.orderledger.order.model.Contact;
import io.orderledger.order.model.OrderCommand.PlaceOrder;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.PreOrders;
import io.orderledger.order.model.PricedItem;
import io.orderledger.order.model.Recipient;
import io.orderledger.order.party.model.Buyer;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.service.model.OrderedService;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order that the seller proposes, at the prices and under the offer edition of the moment it was
 * made; it stays what it is until it is confirmed, withdrawn or over.
 *
 * @param orderNumber the order's, once it is confirmed
 * @param buyer as the edition's terms admitted it
 * @param recipient null when the buyer collects without naming anybody
 * @param contact null when none is known: the buyer is told otherwise
 * @param note what the manager said besides; null when nothing
 * @param validUntil the last Almaty day on which it can be confirmed
 * @param proposedBy an id of the staff
 * @param service what an order for services names; null for one that names none
 */
@Clause({ClauseId.B_1_6, ClauseId.B_3_10})
public record Proposal(
    OrderNumber orderNumber,
    @PersonId String customerId,
    @Nullable Buyer buyer,
    String sellerId,
    String offerEdition,
    OrderContent content,
    @Personal @Nullable Recipient recipient,
    @Personal @Nullable Contact contact,
    PaymentMethod paymentMethod,
    @Personal @Nullable PersonalText note,
    LocalDate validUntil,
    String proposedBy,
    Instant at,
    @Nullable OrderedService service) {

  /** Whether its time is over. */
  public boolean isOver(Instant now) {
    return Almaty.dateOf(now).isAfter(validUntil);
  }

  /** Why it cannot be confirmed at a total any more; empty when it can. */
  public Optional<Refusal> whyNot(Tenge expectedTotal, Instant now) {
    if (isOver(now)) {
      return Optional.of(
          Refusal.of(
              "proposal-expired",
              ClauseId.B_1_6,
              "The proposal was good until " + validUntil + ": ask the seller for another."));
    }
    return expectedTotal.equals(content.total())
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                    "price-is-another",
                    ClauseId.B_3_10,
                    "The proposal costs " + content.total() + ": look at it, and confirm that.")
                .at("expectedTotal"));
  }

  /**
   * The placement of the order that it proposes.
   *
   * @param quote reckoned again from the proposal's own inputs
   * @param promise whose days count from the acceptance, as for goods in stock
   */
  public PlaceOrder confirmed(Quote quote, DeliveryPromise promise, Acceptance acceptance) {
    return new PlaceOrder(
        orderNumber,
        customerId,
        buyer,
        sellerId,
        items(),
        gifts(),
        content.delivery().method(),
        content.delivery().pickupPoint(),
        recipient,
        contact,
        paymentMethod,
        quote,
        content.price().basis(),
        content.total(),
        acceptance,
        PreOrders.promise(promise, items(), content.delivery()),
        content.delivery(),
        service,
        acceptance.moment());
  }

  /** The order that it would be, as far as that is known before the buyer says yes. */
  public OrderHistory unconfirmed() {
    OrderPlaced placed =
        new OrderPlaced(
            orderNumber,
            customerId,
            buyer,
            sellerId,
            content.lines(),
            content.delivery().method(),
            content.delivery().pickupPoint(),
            recipient,
            contact,
            paymentMethod,
            content.goodsTotal(),
            content.deliveryFee(),
            content.total(),
            new Acceptance(
                Act.PROPOSAL_CONFIRMED, Channel.PHONE, at, offerEdition, "", List.of(), proposedBy),
            content.price(),
            content.deliveryPromise(),
            content.delivery(),
            at,
            service);
    return OrderHistory.of(List.of(placed)).orElseThrow();
  }

  private List<PricedItem> items() {
    return priced(content.lines().subList(0, chosen()));
  }

  /** They come after what was chosen. */
  private List<PricedItem> gifts() {
    return priced(content.lines().subList(chosen(), content.lines().size()));
  }

  private int chosen() {
    return content.price().basis().cart().lines().size();
  }

  private static List<PricedItem> priced(List<OrderLine> lines) {
    return lines.stream()
        .map(
            line ->
                new PricedItem(
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice(),
                    line.noReturnGround(),
                    line.supply()))
        .toList();
  }
}
