package io.orderledger.order.model;

import io.orderledger.order.party.model.Buyer;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.service.model.OrderedService;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in an order's life. Each names its order: a stream's id cannot be turned back into
 * a number.
 */
public sealed interface OrderEvent {

  OrderNumber orderNumber();

  /** When it happened, by the clock of whoever saw it. */
  Instant at();

  /** What stands in the way of the order (B-12). */
  sealed interface OfForceMajeure extends OrderEvent permits ForceMajeureNoted {}

  /** A term that hung on a notice counts anew (B-15.4). */
  sealed interface OfNotice extends OrderEvent permits ShortageTermRestarted {}

  /** One side was notified of the other's changed details. */
  sealed interface OfDetails extends OrderEvent permits ContactChanged, SellerDetailsTold {}

  /** What became of ending the order by agreement. */
  sealed interface OfTermination extends OrderEvent
      permits TerminationProposed, TerminationAnswered {}

  /** What became of passing the order's rights to another person (B-15.6). */
  sealed interface OfAssignment extends OrderEvent permits AssignmentEvent {}

  /** What happened to goods on the way. */
  sealed interface OnTheWay extends OrderEvent permits GivingUpRecorded {}

  /** What is rendered instead of handed over. */
  sealed interface OfServices extends OrderEvent permits ServiceEvent {}

  /**
   * The order stands, at the prices of this moment.
   *
   * @param buyer null in events of before buyers were told apart: natural persons of full age
   * @param goodsTotal the lines' nets together
   * @param total goods and delivery together: what the buyer owes
   * @param recipient null when nobody was named, and after the person was erased
   * @param contact null when none was given, and after the person was erased
   * @param price what the prices follow from; null in orders placed before promotions were counted
   * @param deliveryPromise null for an order from before there were tariffs
   * @param wantedDelivery null for an order from before orders could be edited
   * @param service what an order for services names; null for one that names none
   */
  record OrderPlaced(
      OrderNumber orderNumber,
      @PersonId String customerId,
      @Nullable Buyer buyer,
      String sellerId,
      List<OrderLine> lines,
      DeliveryMethod deliveryMethod,
      @Nullable String pickupPoint,
      @Personal @Nullable Recipient recipient,
      @Personal @Nullable Contact contact,
      PaymentMethod paymentMethod,
      Tenge goodsTotal,
      Tenge deliveryFee,
      Tenge total,
      Acceptance acceptance,
      @Nullable PriceRecord price,
      @Nullable DeliveryPromise deliveryPromise,
      @Nullable WantedDelivery wantedDelivery,
      Instant at,
      @Nullable OrderedService service)
      implements OrderEvent {

    public OrderPlaced {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Delivery is asked to keep the goods until the edit is made; its answer decides (B-4.3).
   *
   * @param edit counts the edits that were asked for, from 1
   * @param promisedAnew whether the promised day is another than before
   * @param recipient whoever is to receive the goods then; null when nobody is named, and after the
   *     person was erased
   * @param restOnly whether it changes only what has not left; null when it needs all goods here
   */
  record EditRequested(
      OrderNumber orderNumber,
      @PersonId String customerId,
      int edit,
      OrderContent content,
      boolean promisedAnew,
      @Personal @Nullable Recipient recipient,
      Instant at,
      @Nullable Boolean restOnly)
      implements OrderEvent {

    /** An edit that needs all of the goods here. */
    public EditRequested(
        OrderNumber orderNumber,
        String customerId,
        int edit,
        OrderContent content,
        boolean promisedAnew,
        @Nullable Recipient recipient,
        Instant at) {
      this(orderNumber, customerId, edit, content, promisedAnew, recipient, at, null);
    }
  }

  /**
   * The order is another one from now on.
   *
   * @param edit the one that was asked for, which names the recipient; when nobody asked for it,
   *     who receives the goods stays
   */
  record OrderEdited(
      OrderNumber orderNumber, int edit, OrderContent content, boolean promisedAnew, Instant at)
      implements OrderEvent {}

  /** The goods had left first: the order stays as it was. */
  record EditRefused(OrderNumber orderNumber, int edit, Instant at) implements OrderEvent {}

  /**
   * Goods of the order are out of stock (B-4.5). Delivery is asked to hold the rest as for an edit;
   * then the buyer is.
   *
   * @param edit the number of the edit that the buyer's choice makes
   * @param recipient whoever receives the goods, as before; null when nobody is named, and after
   *     the person was erased
   */
  record ShortageReported(
      OrderNumber orderNumber,
      @PersonId String customerId,
      int edit,
      Shortage shortage,
      @Personal @Nullable Recipient recipient,
      Instant at)
      implements OrderEvent {}

  /** Nothing leaves before the buyer has chosen. */
  record GoodsHeldForShortage(OrderNumber orderNumber, int edit, Instant at)
      implements OrderEvent {}

  /** What is to be done about the missing goods; the event after it does it. */
  record ShortageSettled(
      OrderNumber orderNumber, int edit, Shortage.Choice choice, Shortage.By by, Instant at)
      implements OrderEvent {}

  /** The goods had left first, all of them: nothing was short. */
  record ShortageDropped(OrderNumber orderNumber, int edit, Instant at) implements OrderEvent {}

  /** Nobody placed an order under the number while its uses of promotions were reserved. */
  record PlacementForfeited(OrderNumber orderNumber, Instant at) implements OrderEvent {}

  /**
   * A person must look at the order before anything is shipped (B-3.9, B-5.14, B-5.17).
   *
   * @param priceErrors lines whose price nobody can have meant; none where paying failed too often
   * @param failedPayments so many attempts to pay had failed; null where it is held for its prices
   * @param suspected what payment found suspicious; null where that is not why it is held
   */
  record OrderHeld(
      OrderNumber orderNumber,
      List<Quote.PriceError> priceErrors,
      @Nullable Integer failedPayments,
      Instant at,
      @Nullable SuspectedPayment suspected)
      implements OrderEvent {

    public OrderHeld {
      priceErrors = List.copyOf(priceErrors);
    }

    /** For its prices, or for payments that failed. */
    public OrderHeld(
        OrderNumber orderNumber,
        List<Quote.PriceError> priceErrors,
        @Nullable Integer failedPayments,
        Instant at) {
      this(orderNumber, priceErrors, failedPayments, at, null);
    }

    public HoldGround ground() {
      if (suspected != null) {
        return HoldGround.SUSPECTED_PAYMENT;
      }
      return failedPayments == null ? HoldGround.PRICE_ERROR : HoldGround.FAILED_PAYMENTS;
    }
  }

  /** What is told of fraud. */
  sealed interface Watched extends OrderEvent permits SuspicionEvent {}

  /**
   * A person looked, and the order goes on as it is.
   *
   * @param releasedBy who
   * @param reason why there is nothing wrong with it
   */
  record HoldReleased(OrderNumber orderNumber, String releasedBy, String reason, Instant at)
      implements OrderEvent {}

  /**
   * The confirmation that follows repeats what a manager promised, so that it binds the seller
   * (B-15.5).
   *
   * @param promise null after the person was erased
   */
  record PromiseConfirmed(
      OrderNumber orderNumber,
      @PersonId String customerId,
      @Personal @Nullable PersonalText promise,
      Instant at)
      implements OrderEvent {}

  record OrderConfirmed(OrderNumber orderNumber, Instant at) implements OrderEvent {}

  record AuthorizationRecorded(OrderNumber orderNumber, int attempt, Tenge amount, Instant at)
      implements OrderEvent {}

  /**
   * An attempt to pay took nothing.
   *
   * @param scheduled true when it was a charge of a schedule, of which its buyer hears by itself;
   *     null otherwise
   */
  record PaymentFailureRecorded(
      OrderNumber orderNumber,
      int attempt,
      @Nullable String declineCode,
      Instant at,
      @Nullable Boolean scheduled)
      implements OrderEvent {

    /** Whether nobody else tells the buyer. */
    public boolean needsTelling() {
      return scheduled == null || !scheduled;
    }
  }

  record CaptureRecorded(OrderNumber orderNumber, Tenge amount, Instant at) implements OrderEvent {}

  record VoidRecorded(OrderNumber orderNumber, Tenge amount, Instant at) implements OrderEvent {}

  record RefundRecorded(
      OrderNumber orderNumber, String refundId, @Nullable String returnId, Tenge amount, Instant at)
      implements OrderEvent {}

  /** A case of the card scheme about the payment was opened or closed (B-5.13). */
  record DisputeRecorded(OrderNumber orderNumber, String disputeId, boolean open, Instant at)
      implements OrderEvent {}

  /**
   * Goods are on their way.
   *
   * @param items what of the order; null when it is everything
   * @param waybill null for a courier
   */
  record DispatchRecorded(
      OrderNumber orderNumber,
      String shipmentId,
      @Nullable List<Items> items,
      Instant at,
      @Nullable Waybill waybill)
      implements OrderEvent {

    /** With a courier. */
    public DispatchRecorded(
        OrderNumber orderNumber, String shipmentId, @Nullable List<Items> items, Instant at) {
      this(orderNumber, shipmentId, items, at, null);
    }

    /** Everything left together. */
    public DispatchRecorded(OrderNumber orderNumber, String shipmentId, Instant at) {
      this(orderNumber, shipmentId, null, at);
    }
  }

  /**
   * Goods wait on the pickup shelf.
   *
   * @param items what of the order; null when it is everything
   */
  record ReadinessRecorded(
      OrderNumber orderNumber,
      String shipmentId,
      @Nullable List<Items> items,
      String pickupPoint,
      LocalDate freeUntil,
      Instant at)
      implements OrderEvent {

    /** Everything waits together. */
    public ReadinessRecorded(
        OrderNumber orderNumber,
        String shipmentId,
        String pickupPoint,
        LocalDate freeUntil,
        Instant at) {
      this(orderNumber, shipmentId, null, pickupPoint, freeUntil, at);
    }
  }

  /**
   * Free storage counts anew, since the buyer was not told before that the goods wait (B-15.4).
   *
   * @param freeUntil last Almaty day of free storage from now on
   */
  record StorageRestartRecorded(
      OrderNumber orderNumber, String shipmentId, LocalDate freeUntil, Instant at)
      implements OrderEvent {}

  record HandOverRecorded(
      OrderNumber orderNumber, String shipmentId, List<Items> items, ProofKind proof, Instant at)
      implements OrderEvent {

    public HandOverRecorded {
      items = List.copyOf(items);
    }
  }

  record RefusalAtDoorRecorded(
      OrderNumber orderNumber, String shipmentId, Tenge documentedCost, Instant at)
      implements OrderEvent {}

  record NonCollectionRecorded(OrderNumber orderNumber, String shipmentId, Instant at)
      implements OrderEvent {}

  /**
   * Delivery promises another day (B-6.3, B-6.15).
   *
   * @param shipmentId which shipment's goods; null for those that have not left
   * @param promisedBefore last Almaty day until then
   * @param promisedBy last Almaty day from then on
   * @param latest last Almaty day that the contract allows, which only force majeure moves
   */
  record PromiseMoveRecorded(
      OrderNumber orderNumber,
      @Nullable String shipmentId,
      LocalDate promisedBefore,
      LocalDate promisedBy,
      LocalDate latest,
      DelayCause cause,
      Instant at)
      implements OrderEvent {}

  /**
   * The seller and the buyer agreed on another day (B-6.3).
   *
   * @param before last Almaty day until then
   * @param latest last Almaty day that the contract allows from then on
   */
  record DateAgreed(
      OrderNumber orderNumber,
      DateAgreement agreement,
      LocalDate before,
      LocalDate latest,
      Instant at)
      implements OrderEvent {}

  /**
   * The seller expects pre-ordered goods on another day (B-4.7).
   *
   * @param before the Almaty day on which they were expected until then
   * @param content the order with the new day, and what it moves
   */
  record SupplyMoved(
      OrderNumber orderNumber, String sku, LocalDate before, OrderContent content, Instant at)
      implements OrderEvent {

    /** The goods that are meant; at least one line. */
    public List<OrderLine> lines() {
      return content.lines().stream()
          .filter(line -> line.sku().equals(sku) && line.supply() != null)
          .toList();
    }
  }

  /**
   * Some of an order in several shipments does not come to the buyer; the event after it says what
   * the order then is.
   *
   * @param shipmentId which came back; null when they were not sent
   */
  record ItemsDropped(
      OrderNumber orderNumber, @Nullable String shipmentId, List<Items> items, Instant at)
      implements OrderEvent {

    public ItemsDropped {
      items = List.copyOf(items);
    }
  }

  /**
   * Delivery is asked to keep the goods; its answer decides.
   *
   * @param refusal why the seller refuses (B-4.6); null where the reason alone says it, and for
   *     others
   * @param refunds what both agreed goes back of what was paid; null for all of it
   */
  record CancellationRequested(
      OrderNumber orderNumber,
      @PersonId String customerId,
      CancellationGround ground,
      @Personal @Nullable PersonalText reason,
      Instant at,
      @Nullable RefusalGround refusal,
      @Nullable Tenge refunds)
      implements OrderEvent {

    /** All that was paid goes back. */
    public CancellationRequested(
        OrderNumber orderNumber,
        String customerId,
        CancellationGround ground,
        @Nullable PersonalText reason,
        Instant at) {
      this(orderNumber, customerId, ground, reason, at, null, null);
    }
  }

  /**
   * The order ended before it was completed.
   *
   * @param withheld of what was paid, kept for documented cost (B-6.12), for services that were
   *     rendered or as both agreed; else zero
   */
  record OrderCancelled(
      OrderNumber orderNumber, CancellationGround ground, Tenge withheld, Instant at)
      implements OrderEvent {}

  record CancellationRefused(OrderNumber orderNumber, Instant at) implements OrderEvent {}

  record OrderCompleted(OrderNumber orderNumber, Instant at) implements OrderEvent {}
}
