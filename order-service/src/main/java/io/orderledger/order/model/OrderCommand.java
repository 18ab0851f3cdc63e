package io.orderledger.order.model;

import io.orderledger.order.party.model.Buyer;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.service.model.OrderedService;
import io.orderledger.order.tariff.model.Supply;
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

/** What an order is asked or told. A request may be refused; a fact is recorded. */
public sealed interface OrderCommand {

  /** When it was asked, or when it happened. */
  Instant at();

  /** Somebody wants something of the order. */
  sealed interface Request extends OrderCommand {}

  /** What happened to the order's money; never refused. */
  sealed interface MoneyFact extends OrderCommand {}

  /** What payment tells of fraud. */
  sealed interface WatchFact extends OrderCommand permits RecordSuspicion {}

  /** What happened to the order's goods; never refused. */
  sealed interface GoodsFact extends OrderCommand {}

  /** What happened to goods on the way. */
  sealed interface OnTheWay extends GoodsFact permits RecordGivingUp {}

  /** What is rendered instead of handed over. */
  sealed interface OfServices extends OrderCommand permits ServiceFact {}

  /** What delivery decided about a cancellation; never refused. */
  sealed interface CancellationAnswer extends OrderCommand {}

  /** What delivery decided about an edit; never refused. */
  sealed interface EditAnswer extends OrderCommand {
    int edit();
  }

  /** What stands in the way of the order, and who ends it for that (B-12). */
  sealed interface OfForceMajeure extends OrderCommand
      permits NoteForceMajeure, TerminateUnperformed {}

  /** A term that hung on a notice counts anew (B-15.4). */
  sealed interface OfNotice extends OrderCommand permits RestartShortageTerm {}

  /** One side notifies the other of changed details. */
  sealed interface OfDetails extends OrderCommand permits ChangeContact, TellSellerDetails {}

  /** The order's rights are to pass to another person (B-15.6). */
  sealed interface OfAssignment extends OrderCommand permits AssignmentCommand {}

  /** Both sides end the order by agreement. */
  sealed interface OfTermination extends OrderCommand
      permits ProposeTermination, AnswerTermination {}

  /**
   * Places the order.
   *
   * @param buyer as the edition's terms admitted it; null where nobody asked
   * @param items in the order of the lines
   * @param gifts in the order of the quote's
   * @param quote what they cost, line for line
   * @param basis what that was reckoned from
   * @param expectedTotal what the buyer was told it would cost; null when nothing was said
   * @param pickupPoint null for a courier
   * @param recipient null when the buyer collects without naming anybody
   * @param contact null when the buyer gave none: no notices go out
   * @param service what an order for services names; else null
   */
  record PlaceOrder(
      OrderNumber orderNumber,
      @PersonId String customerId,
      @Nullable Buyer buyer,
      String sellerId,
      List<PricedItem> items,
      List<PricedItem> gifts,
      DeliveryMethod deliveryMethod,
      @Nullable String pickupPoint,
      @Personal @Nullable Recipient recipient,
      @Personal @Nullable Contact contact,
      PaymentMethod paymentMethod,
      Quote quote,
      PriceBasis basis,
      @Nullable Tenge expectedTotal,
      Acceptance acceptance,
      DeliveryPromise deliveryPromise,
      WantedDelivery wantedDelivery,
      @Nullable OrderedService service,
      Instant at)
      implements Request {

    public PlaceOrder {
      items = List.copyOf(items);
      gifts = List.copyOf(gifts);
    }
  }

  /**
   * Wants the order changed while the goods are here (B-4.3).
   *
   * @param edit one more than the order's last: it says what the order was when this was thought of
   * @param items in the order of the lines
   * @param gifts in the order of the quote's
   * @param quote what they cost, line for line
   * @param basis what that was reckoned from
   * @param promisedAnew whether another way of delivery moves the promised day
   * @param recipient null when the buyer collects without naming anybody
   * @param expectedTotal what the buyer was told it would cost
   */
  record RequestEdit(
      int edit,
      List<PricedItem> items,
      List<PricedItem> gifts,
      WantedDelivery delivery,
      Quote quote,
      PriceBasis basis,
      DeliveryPromise deliveryPromise,
      boolean promisedAnew,
      @Personal @Nullable Recipient recipient,
      Tenge expectedTotal,
      Instant at)
      implements Request {

    public RequestEdit {
      items = List.copyOf(items);
      gifts = List.copyOf(gifts);
    }
  }

  /**
   * The seller says that goods of the order are out of stock (B-4.5).
   *
   * @param edit one more than the order's last: it says what the order was when this was seen
   * @param recipient whoever receives the goods, as before; null when nobody is named
   */
  record ReportShortage(
      int edit, Shortage shortage, @Personal @Nullable Recipient recipient, Instant at)
      implements Request {}

  /**
   * The buyer chooses, or the time to choose is over.
   *
   * @param edit the shortage's
   * @param now the order as it stands
   * @param nextLine the number that a line which replaces another would have: no line has had it
   */
  record AnswerShortage(
      int edit, Shortage.Choice choice, Shortage.By by, OrderContent now, int nextLine, Instant at)
      implements Request {}

  /**
   * The seller expects pre-ordered goods on another day (B-4.7).
   *
   * @param supply when they come then
   * @param now the order as it stands
   */
  record MoveSupply(String sku, Supply supply, OrderContent now, Instant at) implements Request {}

  /**
   * The seller and the buyer agreed on another day (B-6.3).
   *
   * @param now what is promised as it holds
   */
  record AgreeOnDate(DateAgreement agreement, DeliveryPromise now, Instant at) implements Request {}

  /**
   * Wants no pre-ordered goods of a product any more (B-4.7).
   *
   * @param edit one more than the order's last: it says what the order was when this was wanted
   * @param by who wants it
   * @param now the order as it stands
   * @param inStock what would be promised for the rest if all of it were in stock
   * @param recipient whoever receives the goods, as before; null when nobody is named
   */
  record CancelPreOrder(
      String sku,
      int edit,
      CancellationGround by,
      OrderContent now,
      DeliveryPromise inStock,
      @Personal @Nullable Recipient recipient,
      Instant at)
      implements Request {}

  /** Closes the number unless an order was placed under it. */
  record ForfeitPlacement(OrderNumber orderNumber, Instant at) implements Request {}

  /**
   * Holds an order that looks as if somebody tried cards.
   *
   * @param failedPayments so many attempts to pay have failed
   */
  record HoldForFailedPayments(int failedPayments, Instant at) implements Request {}

  /** Lets an order go on that was held; the alternative is to cancel it. */
  record ReleaseHold(String releasedBy, String reason, Instant at) implements Request {}

  /**
   * The seller confirms the order (B-4.4).
   *
   * @param promise what a manager promised, if the confirmation is to say it; else null
   */
  record ConfirmOrder(@Personal @Nullable PersonalText promise, Instant at) implements Request {}

  /**
   * Asks for the order's end before the goods leave.
   *
   * @param ground who asks, {@code BUYER} or {@code SELLER}
   * @param reason in that person's words; null when none was given
   * @param refusal why the seller refuses; null where the reason alone says it, and for the buyer
   */
  record RequestCancellation(
      CancellationGround ground,
      @Personal @Nullable PersonalText reason,
      Instant at,
      @Nullable RefusalGround refusal)
      implements Request {

    /** For the reason that is said in words. */
    public RequestCancellation(
        CancellationGround ground, @Nullable PersonalText reason, Instant at) {
      this(ground, reason, at, null);
    }
  }

  /**
   * Ends the order when nobody has paid in time (B-5.10); nothing happens where money came.
   *
   * @param waitsUntil when its time to be paid is over
   */
  record EndUnpaid(Instant waitsUntil, Instant at) implements Request {}

  record RecordAuthorization(int attempt, Tenge amount, Instant at) implements MoneyFact {}

  /**
   * An attempt to pay failed.
   *
   * @param scheduled true when what is known of scheduled charges tells the buyer; null otherwise
   */
  record RecordPaymentFailure(
      int attempt, @Nullable String declineCode, Instant at, @Nullable Boolean scheduled)
      implements MoneyFact {}

  record RecordCapture(Tenge amount, Instant at) implements MoneyFact {}

  record RecordVoid(Tenge amount, Instant at) implements MoneyFact {}

  /** A case of the card scheme about the payment was opened or closed (B-5.13). */
  record RecordDispute(String disputeId, boolean open, Instant at) implements MoneyFact {}

  record RecordRefund(String refundId, @Nullable String returnId, Tenge amount, Instant at)
      implements MoneyFact {}

  /**
   * Goods left.
   *
   * @param items what of the order; null when it is everything
   * @param waybill null for a courier
   */
  record RecordDispatch(
      String shipmentId, @Nullable List<Items> items, Instant at, @Nullable Waybill waybill)
      implements GoodsFact {

    /** With a courier. */
    public RecordDispatch(String shipmentId, @Nullable List<Items> items, Instant at) {
      this(shipmentId, items, at, null);
    }

    /** Everything left together. */
    public RecordDispatch(String shipmentId, Instant at) {
      this(shipmentId, null, at);
    }
  }

  /**
   * Goods wait on the pickup shelf.
   *
   * @param items what of the order; null when it is everything
   */
  record RecordReadiness(
      String shipmentId,
      @Nullable List<Items> items,
      String pickupPoint,
      LocalDate freeUntil,
      Instant at)
      implements GoodsFact {

    /** Everything waits together. */
    public RecordReadiness(String shipmentId, String pickupPoint, LocalDate freeUntil, Instant at) {
      this(shipmentId, null, pickupPoint, freeUntil, at);
    }
  }

  /** Free storage counts anew. */
  record RecordStorageRestart(String shipmentId, LocalDate freeUntil, Instant at)
      implements GoodsFact {}

  record RecordHandOver(String shipmentId, List<Items> items, ProofKind proof, Instant at)
      implements GoodsFact {

    public RecordHandOver {
      items = List.copyOf(items);
    }
  }

  /**
   * Goods were refused.
   *
   * @param now the order as it stands; null for one of before prices were recorded with their
   *     inputs
   */
  record RecordRefusalAtDoor(
      String shipmentId, Tenge documentedCost, @Nullable OrderContent now, Instant at)
      implements GoodsFact {}

  /**
   * Nobody collected goods.
   *
   * @param now as in {@link RecordRefusalAtDoor}
   */
  record RecordNonCollection(String shipmentId, @Nullable OrderContent now, Instant at)
      implements GoodsFact {}

  /**
   * The seller does not send what had not left.
   *
   * @param now as in {@link RecordRefusalAtDoor}
   */
  record RecordRestNotSent(
      List<Items> items, CancellationGround ground, @Nullable OrderContent now, Instant at)
      implements GoodsFact {

    public RecordRestNotSent {
      items = List.copyOf(items);
    }
  }

  /**
   * Another day is promised.
   *
   * @param shipmentId which shipment's goods; null for those that have not left
   * @param latest last Almaty day that the contract allows
   */
  record RecordPromiseMove(
      @Nullable String shipmentId,
      LocalDate promisedBefore,
      LocalDate promisedBy,
      LocalDate latest,
      DelayCause cause,
      Instant at)
      implements GoodsFact {}

  /** The goods stay: the cancellation can go ahead. */
  record RecordGoodsHeld(Instant at) implements CancellationAnswer {}

  /**
   * The rest of the services is not rendered: the cancellation can go ahead.
   *
   * @param documented what is proven to have been rendered: its value is the seller's
   */
  record RecordServicesStopped(List<Items> documented, Instant at) implements CancellationAnswer {
    public RecordServicesStopped {
      documented = List.copyOf(documented);
    }
  }

  /** The goods had left: the cancellation came too late. */
  record RecordAlreadyDispatched(Instant at) implements CancellationAnswer {}

  /** The goods stay: the edit can be made. */
  record RecordHeldForEdit(int edit, Instant at) implements EditAnswer {}

  /** The goods had left: the edit came too late. */
  record RecordTooLateToEdit(int edit, Instant at) implements EditAnswer {}
}
