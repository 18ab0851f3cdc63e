package io.orderledger.shared.event;

import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of the order stage, on {@link Topic#ORDERS}. */
public sealed interface OrderFact extends IntegrationEvent {

  OrderNumber orderNumber();

  @Override
  default String key() {
    return orderNumber().value();
  }

  /**
   * An order was placed at the prices of the placement.
   *
   * @param customerId the buyer, an opaque id of the issuer
   * @param buyerKind null in records of before buyers were told apart: consumers
   * @param lines at least one; line numbers count from 1
   * @param goodsTotal what the lines cost together after discounts
   * @param deliveryFee what delivery costs the buyer; zero when free
   * @param total goods and delivery together
   * @param recipient ciphertext on the wire; null when the buyer collects without naming anybody,
   *     and when its key has expired
   * @param deliveryPromise null for an order from before there were tariffs
   * @param payer whom an invoice is made out to; ciphertext on the wire; null for everybody who
   *     pays without one, and when its key has expired
   */
  @Wire(type = "io.orderledger.order.placed.v1", topic = Topic.ORDERS)
  record OrderPlaced(
      OrderNumber orderNumber,
      @PersonId String customerId,
      @Nullable BuyerKind buyerKind,
      String sellerId,
      String offerEdition,
      List<Line> lines,
      DeliveryMethod deliveryMethod,
      @Nullable String pickupPoint,
      PaymentMethod paymentMethod,
      Tenge goodsTotal,
      Tenge deliveryFee,
      Tenge total,
      @Personal(purpose = "delivery") @Nullable Recipient recipient,
      Instant placedAt,
      @Nullable DeliveryPromise deliveryPromise,
      @Personal(purpose = "payment") @Nullable Payer payer)
      implements OrderFact {

    /** An order that no invoice is made out for. */
    public OrderPlaced(
        OrderNumber orderNumber,
        String customerId,
        @Nullable BuyerKind buyerKind,
        String sellerId,
        String offerEdition,
        List<Line> lines,
        DeliveryMethod deliveryMethod,
        @Nullable String pickupPoint,
        PaymentMethod paymentMethod,
        Tenge goodsTotal,
        Tenge deliveryFee,
        Tenge total,
        @Nullable Recipient recipient,
        Instant placedAt,
        @Nullable DeliveryPromise deliveryPromise) {
      this(
          orderNumber,
          customerId,
          buyerKind,
          sellerId,
          offerEdition,
          lines,
          deliveryMethod,
          pickupPoint,
          paymentMethod,
          goodsTotal,
          deliveryFee,
          total,
          recipient,
          placedAt,
          deliveryPromise,
          null);
    }
  }

  /**
   * A business that pays by bank transfer.
   *
   * @param taxId the BIN of a legal entity, the IIN of a sole proprietor
   * @param name null for a sole proprietor, who is known by the number alone
   */
  record Payer(PersonalText taxId, @Nullable PersonalText name) {}

  /**
   * Who receives the goods.
   *
   * @param address null for pickup
   */
  record Recipient(PersonalText name, PersonalText phone, @Nullable PersonalText address) {}

  /**
   * When the goods are promised, and what their delivery is made of (B-6.3, B-6.4).
   *
   * @param zone of the tariff edition
   * @param parts add up to the delivery fee, or to what the carrier takes on receipt
   * @param promisedFrom first Almaty day on which they may come
   * @param promisedBy last Almaty day on which they come
   * @param latest no other day may be promised beyond this one without the buyer's consent
   * @param carriage how a carrier brings them; null where none does
   */
  record DeliveryPromise(
      String tariffEdition,
      String zone,
      List<CostPart> parts,
      LocalDate promisedFrom,
      LocalDate promisedBy,
      LocalDate latest,
      @Nullable Carriage carriage) {

    /** Without a carrier. */
    public DeliveryPromise(
        String tariffEdition,
        String zone,
        List<CostPart> parts,
        LocalDate promisedFrom,
        LocalDate promisedBy,
        LocalDate latest) {
      this(tariffEdition, zone, parts, promisedFrom, promisedBy, latest, null);
    }

    /** The same on other days. */
    public DeliveryPromise on(LocalDate from, LocalDate by, LocalDate lastLawful) {
      return new DeliveryPromise(tariffEdition, zone, parts, from, by, lastLawful, carriage);
    }

    /** What the order costs more for it: nothing where the carrier is paid on receipt. */
    public Tenge fee() {
      return isPaidOnReceipt() ? Tenge.ZERO : cost();
    }

    /** What the buyer pays the carrier when the goods come; no part of the order (B-6.4). */
    public Tenge dueToCarrier() {
      return isPaidOnReceipt() ? cost() : Tenge.ZERO;
    }

    private boolean isPaidOnReceipt() {
      return carriage != null && carriage.paidOnReceipt();
    }

    private Tenge cost() {
      return Tenge.sum(parts.stream().map(CostPart::amount).toList());
    }
  }

  /** One reason for which delivery costs what it costs. */
  record CostPart(CostReason reason, Tenge amount) {}

  /** Why delivery costs something (B-6.4). */
  enum CostReason {
    BASE,
    WEIGHT,
    OVERSIZE,
    FLOORS,
    LIFTING,
    ASSEMBLY,
    EVENING_SLOT
  }

  /**
   * One line of an order.
   *
   * @param unitPrice what one piece costs at its own price, before any discount; of a gift too
   * @param net what all pieces of the line cost together after discounts
   * @param noReturnGround why goods of proper quality of this line cannot be returned (statutory
   *     list, made to measure); null when they can
   * @param sets the sets that pieces of this line were bought in; empty when in none, and in
   *     records of before sets were told
   * @param gift what the line came free with; null when it is no gift, and in records of before
   *     gifts were told
   * @param supply when goods come that were ordered before they could be supplied (B-4.7); null for
   *     goods in stock
   */
  record Line(
      int line,
      String sku,
      String name,
      int quantity,
      Tenge unitPrice,
      Tenge net,
      @Nullable String noReturnGround,
      List<InSet> sets,
      @Nullable Gift gift,
      @Nullable Supply supply) {

    // A record's component is null when JSON leaves it out, whatever its type says.
    public Line {
      sets = sets == null ? List.of() : List.copyOf(sets);
    }

    /** A line that was bought by itself. */
    public Line(
        int line,
        String sku,
        String name,
        int quantity,
        Tenge unitPrice,
        Tenge net,
        @Nullable String noReturnGround) {
      this(line, sku, name, quantity, unitPrice, net, noReturnGround, List.of(), null, null);
    }
  }

  /**
   * When pre-ordered goods come (B-4.7).
   *
   * @param expectedOn Almaty day from which the seller expects to have them
   * @param promisedBy last Almaty day on which they come in a shipment of their own; null when they
   *     come with the rest of the order
   */
  record Supply(LocalDate expectedOn, @Nullable LocalDate promisedBy) {}

  /**
   * Pieces of a line that were bought in sets at the sets' price (B-3.6).
   *
   * @param set names the set's price; lines that name the same one make up the sets together
   * @param sets how many of them the order has, 1 or more
   * @param pieces of this line in all of them together, so many times {@code sets}
   * @param net what those pieces cost together after all discounts, a part of the line's net
   * @param saved what the set's price took off those pieces together: at their single prices, less
   *     their share of the order's other discounts, they would have cost so much more than net
   * @param partialReturn what holds when only a part of a set comes back
   */
  record InSet(
      String set, int sets, int pieces, Tenge net, Tenge saved, PartialReturn partialReturn) {}

  /** The two ways of B-9.7; a return for defects follows neither. */
  enum PartialReturn {
    WHOLE_SET_ONLY,
    /** What is kept of a broken set costs its single prices. */
    AT_SINGLE_PRICES
  }

  /**
   * What keeps a gift (B-3.5); what it is worth is its line's unit price.
   *
   * @param threshold what the goods that are kept must cost at their own prices; zero when only the
   *     main goods count
   * @param mainLines the lines that it came with: some of their goods must be kept
   */
  record Gift(Tenge threshold, List<Integer> mainLines) {
    public Gift {
      mainLines = List.copyOf(mainLines);
    }
  }

  /** Whether consumer rules apply (B-2.10). */
  enum BuyerKind {
    /** A natural person buying for personal needs. */
    CONSUMER,
    /** A legal entity or a sole proprietor. */
    BUSINESS
  }

  /** How the goods reach the buyer (B-1.7). */
  enum DeliveryMethod {
    PICKUP,
    COURIER,
    /** A transport company brings them, whom the seller or the buyer hired (B-6.2). */
    CARRIER
  }

  /** How the buyer pays (B-5.2). */
  enum PaymentMethod {
    CARD,
    /** By bank transfer to an invoice; for legal entities and sole proprietors. */
    INVOICE,
    /** To the courier, or at the pickup point, when the goods are handed over (B-5.7). */
    CASH,
    /** A bank pays for a natural person, who pays it back by instalments (B-5.8). */
    INSTALMENTS
  }

  @Wire(type = "io.orderledger.order.confirmed.v1", topic = Topic.ORDERS)
  record OrderConfirmed(OrderNumber orderNumber, Instant confirmedAt) implements OrderFact {}

  /** Somebody wants the order cancelled; delivery decides whether it still can be. */
  @Wire(type = "io.orderledger.order.cancellation-requested.v1", topic = Topic.ORDERS)
  record CancellationRequested(
      OrderNumber orderNumber, CancellationGround ground, Instant requestedAt)
      implements OrderFact {}

  /**
   * The order is cancelled: whatever was paid goes back, less what is withheld.
   *
   * @param withheld documented cost kept from the refund (B-6.12), or what both agreed stays with
   *     the seller; zero for every other ground
   */
  @Wire(type = "io.orderledger.order.cancelled.v1", topic = Topic.ORDERS)
  record OrderCancelled(
      OrderNumber orderNumber, CancellationGround ground, Tenge withheld, Instant cancelledAt)
      implements OrderFact {}

  /** The cancellation came too late: the goods were dispatched first. */
  @Wire(type = "io.orderledger.order.cancellation-refused.v1", topic = Topic.ORDERS)
  record CancellationRefused(OrderNumber orderNumber, Instant refusedAt) implements OrderFact {}

  /**
   * Somebody wants the order changed; delivery decides whether it still can be (B-4.3).
   *
   * @param edit counts the edits that were asked for, from 1
   * @param recipient who is to receive the goods once the edit is made; ciphertext on the wire;
   *     null when nobody is named, and when its key has expired
   * @param restOnly whether it changes only what has not left, so that it can be made while that is
   *     here; null when it needs all of the goods here
   */
  @Wire(type = "io.orderledger.order.edit-requested.v1", topic = Topic.ORDERS)
  record EditRequested(
      OrderNumber orderNumber,
      int edit,
      @PersonId String customerId,
      @Personal(purpose = "delivery") @Nullable Recipient recipient,
      Instant requestedAt,
      @Nullable Boolean restOnly)
      implements OrderFact {

    /** An edit that needs all of the goods here. */
    public EditRequested(
        OrderNumber orderNumber,
        int edit,
        String customerId,
        @Nullable Recipient recipient,
        Instant requestedAt) {
      this(orderNumber, edit, customerId, recipient, requestedAt, null);
    }
  }

  /**
   * The order is another one from now on, for the recipient that its {@link EditRequested} names;
   * the other parts mean what they mean in {@link OrderPlaced}.
   *
   * @param edit counts the edits that were asked for, from 1
   * @param lines all of them, numbered anew from 1
   * @param deliveryPromise null when the promised day stays as it is
   */
  @Wire(type = "io.orderledger.order.edited.v1", topic = Topic.ORDERS)
  record OrderEdited(
      OrderNumber orderNumber,
      int edit,
      List<Line> lines,
      DeliveryMethod deliveryMethod,
      @Nullable String pickupPoint,
      Tenge goodsTotal,
      Tenge deliveryFee,
      Tenge total,
      @Nullable DeliveryPromise deliveryPromise,
      Instant editedAt)
      implements OrderFact {}

  /**
   * The order stage promises another day: the buyer agreed to it (B-6.3), or the seller expects
   * pre-ordered goods later or sooner (B-4.7).
   *
   * @param lines whose goods are meant; null for all that have not left
   * @param promisedBy the new last Almaty day
   * @param latest last Almaty day that the contract then allows
   */
  @Wire(type = "io.orderledger.order.date-promised.v1", topic = Topic.ORDERS)
  record DatePromised(
      OrderNumber orderNumber,
      @Nullable List<Integer> lines,
      LocalDate promisedBy,
      LocalDate latest,
      DelayCause cause,
      Instant promisedAt)
      implements OrderFact {}

  /**
   * The buyer is proven not to have been told that goods can be collected, and was told anew: free
   * storage counts from then (B-6.5, B-15.4).
   *
   * @param shipmentId which shipment's goods; null when that is not known, for the only one
   */
  @Wire(type = "io.orderledger.order.readiness-told-anew.v1", topic = Topic.ORDERS)
  record ReadinessToldAnew(OrderNumber orderNumber, @Nullable String shipmentId, Instant toldAt)
      implements OrderFact {}

  /** The edit came too late: the goods were dispatched first. */
  @Wire(type = "io.orderledger.order.edit-refused.v1", topic = Topic.ORDERS)
  record EditRefused(OrderNumber orderNumber, int edit, Instant refusedAt) implements OrderFact {}

  /** A person must look at the order before anything more of it leaves (B-3.9, B-5.14). */
  @Wire(type = "io.orderledger.order.held.v1", topic = Topic.ORDERS)
  record OrderHeld(OrderNumber orderNumber, Instant heldAt) implements OrderFact {}

  /**
   * A person looked, and the order goes on.
   *
   * @param releasedBy who, by the seller's own name of them
   */
  @Wire(type = "io.orderledger.order.hold-released.v1", topic = Topic.ORDERS)
  record HoldReleased(OrderNumber orderNumber, String releasedBy, Instant releasedAt)
      implements OrderFact {}

  /** Every item is handed over and paid. */
  @Wire(type = "io.orderledger.order.completed.v1", topic = Topic.ORDERS)
  record OrderCompleted(OrderNumber orderNumber, Instant completedAt) implements OrderFact {}

  /** Why an order ends before it is completed. */
  enum CancellationGround {
    BUYER,
    SELLER,
    REFUSED_AT_DOOR,
    NOT_COLLECTED,
    /** Nobody paid in the time that the offer gives (B-5.10). */
    PAYMENT_TIMEOUT,
    /** Nothing of it was in stock any more (B-4.5). */
    OUT_OF_STOCK,
    /** Force majeure lasted too long, and what is unperformed has lost its purpose (B-12.3). */
    FORCE_MAJEURE,
    /** Both sides agreed to end it. */
    AGREEMENT
  }
}
