package io.orderledger.delivery.model;

import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the delivery stage is asked or told. */
public sealed interface DeliveryCommand {

  /** What is done with goods that left. */
  sealed interface OnShipment extends DeliveryCommand
      permits HandOver,
          CollectWithCode,
          CollectWithDocument,
          RecordRefusal,
          RestartStorage,
          TakeBack,
          CarrierCommand.OfShipment {

    /** Which shipment; null for the only one. */
    @Nullable String shipmentId();
  }

  /** The order's rights passed to another person (B-15.6). */
  sealed interface OfAssignment extends DeliveryCommand permits NoteAssignment {}

  /** Of carriers, and of trouble on the way. */
  sealed interface OnTheWay extends DeliveryCommand permits CarrierCommand {}

  /** What is rendered instead of shipped. */
  sealed interface OfServices extends DeliveryCommand permits RenderingCommand {}

  /**
   * An order was placed: prepare what it needs.
   *
   * @param objectionBusinessDays for services, after they were rendered; null for goods
   */
  record PrepareDelivery(
      Consignment consignment,
      @Nullable Recipient recipient,
      @Nullable Integer objectionBusinessDays,
      Instant at)
      implements DeliveryCommand {

    /** Goods. */
    public PrepareDelivery(Consignment consignment, @Nullable Recipient recipient, Instant at) {
      this(consignment, recipient, null, at);
    }
  }

  /** The order was confirmed. */
  record NoteConfirmation(Instant at) implements DeliveryCommand {}

  /**
   * The buyer's money is held or taken, or what was held is released.
   *
   * @param secured what is there to pay with in all; null when only known to be enough
   * @param taken what this payment took; null when it took nothing
   */
  record NotePayment(@Nullable Tenge secured, @Nullable Tenge taken, Instant at)
      implements DeliveryCommand {

    /** Money that is held, or no more. */
    public NotePayment(@Nullable Tenge secured, Instant at) {
      this(secured, null, at);
    }
  }

  /**
   * Payment knows the price of an edited order.
   *
   * @param edit counts the order's edits, from 1
   * @param secured what is there to pay with in all
   */
  record NoteOwed(int edit, Tenge secured, Instant at) implements DeliveryCommand {}

  /**
   * Keep the goods here until the edit is made, if they are still here.
   *
   * @param recipient who is to receive them then; null when nobody is named
   * @param restOnly whether it is enough that some of them are here
   */
  record HoldForEdit(int edit, @Nullable Recipient recipient, boolean restOnly, Instant at)
      implements DeliveryCommand {

    /** All of them must be here. */
    public HoldForEdit(int edit, @Nullable Recipient recipient, Instant at) {
      this(edit, recipient, false, at);
    }
  }

  /** The edit that goods are held for is not made: let them go. */
  record DropEdit(int edit, Instant at) implements DeliveryCommand {}

  /**
   * The order is another one from now on.
   *
   * @param pickupPoint null for a courier
   * @param total what the order costs in all
   * @param promise null when the promised day stays
   * @param preOrders lines with days of their own
   * @param carriage how a carrier brings them, where another day is promised; null where none does
   */
  record ApplyEdit(
      int edit,
      DeliveryMethod method,
      @Nullable String pickupPoint,
      List<Items> items,
      Tenge total,
      @Nullable Promise promise,
      List<PreOrder> preOrders,
      Instant at,
      @Nullable Carriage carriage)
      implements DeliveryCommand {

    public ApplyEdit {
      items = List.copyOf(items);
      preOrders = List.copyOf(preOrders);
    }

    /** Of goods that all have the same day. */
    public ApplyEdit(
        int edit,
        DeliveryMethod method,
        @Nullable String pickupPoint,
        List<Items> items,
        Tenge total,
        @Nullable Promise promise,
        Instant at) {
      this(edit, method, pickupPoint, items, total, promise, List.of(), at, null);
    }
  }

  /**
   * A case of the card scheme about the order's payment was opened or closed (B-5.13).
   *
   * @param disputeId unique in the order
   */
  record NoteDispute(OrderNumber orderNumber, String disputeId, boolean open, Instant at)
      implements DeliveryCommand {}

  /** A person must look at the order first, or has looked (B-3.9, B-5.14). */
  record NoteHold(OrderNumber orderNumber, boolean held, Instant at) implements DeliveryCommand {}

  /**
   * Keep the goods here if they are still here.
   *
   * @param ground why the order is to end; null where that is all the same
   */
  record HoldForCancellation(@Nullable CancellationGround ground, Instant at)
      implements DeliveryCommand {

    /** For a ground that is all the same. */
    public HoldForCancellation(Instant at) {
      this(null, at);
    }
  }

  /**
   * Note all force majeure that bears on the order, as far as it is known (B-12.1).
   *
   * @param extendsTerms whether the order's edition lets it extend terms that run
   */
  record NoteForceMajeure(
      OrderNumber orderNumber, List<Circumstance> circumstances, boolean extendsTerms, Instant at)
      implements DeliveryCommand {

    public NoteForceMajeure {
      circumstances = List.copyOf(circumstances);
    }
  }

  /**
   * Give the goods to the courier.
   *
   * @param items what of them leaves now; null for all that are here
   */
  record HandToCourier(String shipmentId, @Nullable List<Items> items, Instant at)
      implements DeliveryCommand {

    /** All that are here. */
    public HandToCourier(String shipmentId, Instant at) {
      this(shipmentId, null, at);
    }
  }

  /**
   * Put the goods on the pickup shelf.
   *
   * @param items what of them is ready now; null for all that are here
   * @param code the single-use code as the buyer will see it
   * @param codeCheck keyed hash of the code, hex: what a presented code is compared with
   */
  record MakeReadyForPickup(
      String shipmentId, @Nullable List<Items> items, PickupCode code, String codeCheck, Instant at)
      implements DeliveryCommand {

    /** All that are here. */
    public MakeReadyForPickup(String shipmentId, PickupCode code, String codeCheck, Instant at) {
      this(shipmentId, null, code, codeCheck, at);
    }
  }

  /**
   * The courier gave the goods to the buyer or a representative.
   *
   * @param cash what the buyer paid for them at the door; null when nothing
   */
  record HandOver(@Nullable String shipmentId, Proof proof, @Nullable CashTaking cash, Instant at)
      implements OnShipment {

    /** Without money. */
    public HandOver(@Nullable String shipmentId, Proof proof, Instant at) {
      this(shipmentId, proof, null, at);
    }
  }

  /**
   * Somebody presents the pickup code.
   *
   * @param presentedCheck keyed hash of what was presented, hex
   * @param cash what was paid for the goods at the desk; null when nothing
   */
  record CollectWithCode(
      @Nullable String shipmentId, String presentedCheck, @Nullable CashTaking cash, Instant at)
      implements OnShipment {

    /** Without money. */
    public CollectWithCode(@Nullable String shipmentId, String presentedCheck, Instant at) {
      this(shipmentId, presentedCheck, null, at);
    }
  }

  /**
   * Somebody presents a document instead of the code.
   *
   * @param cash what was paid for the goods at the desk; null when nothing
   */
  record CollectWithDocument(
      @Nullable String shipmentId, Proof proof, @Nullable CashTaking cash, Instant at)
      implements OnShipment {

    /** Without money. */
    public CollectWithDocument(@Nullable String shipmentId, Proof proof, Instant at) {
      this(shipmentId, proof, null, at);
    }
  }

  /** The buyer refuses the goods at the door. */
  record RecordRefusal(@Nullable String shipmentId, List<CostDocument> documents, Instant at)
      implements OnShipment {
    public RecordRefusal {
      documents = List.copyOf(documents);
    }
  }

  /**
   * Do not send what has not left of an order in several shipments.
   *
   * @param ground why, {@code SELLER} or {@code OUT_OF_STOCK}
   */
  record CancelRest(CancellationGround ground, Instant at) implements DeliveryCommand {}

  /** Notice whether the promised day comes near or has passed. */
  record CheckPromise(Instant at) implements DeliveryCommand {}

  /**
   * Promise another day.
   *
   * @param shipmentId for which shipment; null for what has not left, or for the only one
   * @param by its last Almaty day
   */
  record MovePromise(@Nullable String shipmentId, LocalDate by, DelayCause cause, Instant at)
      implements DeliveryCommand {}

  /**
   * Keep the day that the order stage promises (B-4.7).
   *
   * @param lines whose goods are meant; null for all
   * @param by the new last Almaty day
   * @param latest last Almaty day that the contract then allows
   */
  record PromiseAnew(
      @Nullable List<Integer> lines, LocalDate by, LocalDate latest, DelayCause cause, Instant at)
      implements DeliveryCommand {}

  /** The buyer was told only now that the goods wait: count free storage from then (B-15.4). */
  record RestartStorage(@Nullable String shipmentId, Instant at) implements OnShipment {}

  /** Take goods that nobody collected off the shelf. */
  record TakeBack(@Nullable String shipmentId, Instant at) implements OnShipment {}
}
