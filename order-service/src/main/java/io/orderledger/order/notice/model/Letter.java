package io.orderledger.order.notice.model;

import io.orderledger.order.charge.model.ChargeTold;
import io.orderledger.order.model.ContactChanged;
import io.orderledger.order.model.ForceMajeureNoted;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderEvent.AuthorizationRecorded;
import io.orderledger.order.model.OrderEvent.CancellationRefused;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.CaptureRecorded;
import io.orderledger.order.model.OrderEvent.DateAgreed;
import io.orderledger.order.model.OrderEvent.DispatchRecorded;
import io.orderledger.order.model.OrderEvent.DisputeRecorded;
import io.orderledger.order.model.OrderEvent.EditRefused;
import io.orderledger.order.model.OrderEvent.EditRequested;
import io.orderledger.order.model.OrderEvent.GoodsHeldForShortage;
import io.orderledger.order.model.OrderEvent.HandOverRecorded;
import io.orderledger.order.model.OrderEvent.HoldReleased;
import io.orderledger.order.model.OrderEvent.ItemsDropped;
import io.orderledger.order.model.OrderEvent.NonCollectionRecorded;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.OrderConfirmed;
import io.orderledger.order.model.OrderEvent.OrderEdited;
import io.orderledger.order.model.OrderEvent.OrderHeld;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderEvent.PaymentFailureRecorded;
import io.orderledger.order.model.OrderEvent.PlacementForfeited;
import io.orderledger.order.model.OrderEvent.PromiseConfirmed;
import io.orderledger.order.model.OrderEvent.PromiseMoveRecorded;
import io.orderledger.order.model.OrderEvent.ReadinessRecorded;
import io.orderledger.order.model.OrderEvent.RefundRecorded;
import io.orderledger.order.model.OrderEvent.RefusalAtDoorRecorded;
import io.orderledger.order.model.OrderEvent.ShortageDropped;
import io.orderledger.order.model.OrderEvent.ShortageReported;
import io.orderledger.order.model.OrderEvent.ShortageSettled;
import io.orderledger.order.model.OrderEvent.StorageRestartRecorded;
import io.orderledger.order.model.OrderEvent.SupplyMoved;
import io.orderledger.order.model.OrderEvent.VoidRecorded;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderState;
import io.orderledger.order.model.OrderState.ShortageOpen;
import io.orderledger.order.model.Party;
import io.orderledger.order.model.SellerDetailsTold;
import io.orderledger.order.model.ShipmentCourse;
import io.orderledger.order.model.Shortage;
import io.orderledger.order.model.ShortageTermRestarted;
import io.orderledger.order.model.TerminationAnswered;
import io.orderledger.order.model.TerminationProposed;
import io.orderledger.order.proposal.model.Proposal;
import io.orderledger.order.receipt.model.FiscalReceipt;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a notice about an order tells, before it has words: which event calls for which notice.
 *
 * @param placed who ordered, under which terms
 * @param order what it is about after that event
 * @param moment when that happened
 * @param amount paid, refunded or withheld; null where the notice is not about money
 * @param pickupPoint where the goods wait; null unless they do
 * @param lastDay last Almaty day of free storage, or on which a proposal can be confirmed, or the
 *     day of a charge to come; else null
 * @param shortage what is out of stock; null unless the buyer is asked about it
 * @param items what of the order it is about; null when it is about the whole of it
 * @param promise what a manager said in a proposal, or promised in a confirmation, or why the
 *     seller wants to end the order; else null
 * @param cause who or what is behind a delay; null unless that is told
 * @param receipt the fiscal receipt that it brings; null unless it brings one
 * @param majeure what stands in the way of the order; null unless that is told
 */
@Clause({ClauseId.B_1_9, ClauseId.B_4_4, ClauseId.B_10_7})
public record Letter(
    NoticeKind kind,
    OrderPlaced placed,
    OrderHistory.Current order,
    Instant moment,
    @Nullable Tenge amount,
    @Nullable String pickupPoint,
    @Nullable LocalDate lastDay,
    @Nullable Shortage shortage,
    @Nullable List<Items> items,
    @Nullable PersonalText promise,
    @Nullable DelayCause cause,
    @Nullable FiscalReceipt receipt,
    @Nullable ForceMajeureNoted majeure) {

  /** A letter that tells of no force majeure. */
  public Letter(
      NoticeKind kind,
      OrderPlaced placed,
      OrderHistory.Current order,
      Instant moment,
      @Nullable Tenge amount,
      @Nullable String pickupPoint,
      @Nullable LocalDate lastDay,
      @Nullable Shortage shortage,
      @Nullable List<Items> items,
      @Nullable PersonalText promise,
      @Nullable DelayCause cause,
      @Nullable FiscalReceipt receipt) {
    this(
        kind,
        placed,
        order,
        moment,
        amount,
        pickupPoint,
        lastDay,
        shortage,
        items,
        promise,
        cause,
        receipt,
        null);
  }

  /** A letter that brings no receipt. */
  public Letter(
      NoticeKind kind,
      OrderPlaced placed,
      OrderHistory.Current order,
      Instant moment,
      @Nullable Tenge amount,
      @Nullable String pickupPoint,
      @Nullable LocalDate lastDay,
      @Nullable Shortage shortage,
      @Nullable List<Items> items,
      @Nullable PersonalText promise,
      @Nullable DelayCause cause) {
    this(
        kind,
        placed,
        order,
        moment,
        amount,
        pickupPoint,
        lastDay,
        shortage,
        items,
        promise,
        cause,
        null);
  }

  /** A letter that tells of no delay. */
  public Letter(
      NoticeKind kind,
      OrderPlaced placed,
      OrderHistory.Current order,
      Instant moment,
      @Nullable Tenge amount,
      @Nullable String pickupPoint,
      @Nullable LocalDate lastDay,
      @Nullable Shortage shortage,
      @Nullable List<Items> items,
      @Nullable PersonalText promise) {
    this(kind, placed, order, moment, amount, pickupPoint, lastDay, shortage, items, promise, null);
  }

  /**
   * What the last event of a history calls for; empty when nobody need be told.
   *
   * @param order up to and with the event in question
   */
  public static Optional<Letter> of(OrderHistory order) {
    return Optional.ofNullable(of(order, order.events().getLast()));
  }

  private static @Nullable Letter of(OrderHistory order, OrderEvent event) {
    return switch (event) {
      case OrderPlaced _ -> plain(NoticeKind.ORDER_RECEIVED, order, event);
      case OrderConfirmed it -> confirmed(order, it);
      case CaptureRecorded it -> paid(order, it);
      case PaymentFailureRecorded _ -> plain(NoticeKind.PAYMENT_FAILED, order, event);
      // To a pickup point the goods travel without the buyer's doing: readiness is what matters.
      case DispatchRecorded it ->
          order.current().deliveryMethod() == DeliveryMethod.COURIER
              ? new Letter(
                  NoticeKind.HANDED_TO_COURIER,
                  order.placed(),
                  order.current(),
                  it.at(),
                  null,
                  null,
                  null,
                  null,
                  it.items(),
                  null)
              : null;
      case ReadinessRecorded it ->
          new Letter(
              NoticeKind.READY_FOR_PICKUP,
              order.placed(),
              order.current(),
              it.at(),
              null,
              it.pickupPoint(),
              it.freeUntil(),
              null,
              it.items(),
              null);
      case StorageRestartRecorded it -> storedAnew(order, it);
      case OrderCompleted _ -> plain(NoticeKind.COMPLETED, order, event);
      case OrderCancelled it ->
          about(
              it.ground() == CancellationGround.AGREEMENT
                  ? NoticeKind.TERMINATED
                  : NoticeKind.CANCELLED,
              order,
              event,
              it.withheld());
      case SellerDetailsTold _ -> plain(NoticeKind.SELLER_DETAILS, order, event);
      case ForceMajeureNoted it -> hindered(order, it);
      case TerminationProposed it ->
          it.by() == Party.SELLER ? terminationProposed(order, it) : null;
      case RefundRecorded it -> about(NoticeKind.REFUNDED, order, event, it.amount());
      case OrderEdited _ -> plain(NoticeKind.ORDER_CHANGED, order, event);
      case EditRefused _ -> plain(NoticeKind.CHANGE_REFUSED, order, event);
      case GoodsHeldForShortage _, ShortageTermRestarted _ -> shortage(order, event);
      case DateAgreed it ->
          promised(order, it, it.agreement().promisedBy(), null, it.agreement().cause());
      case SupplyMoved it -> supplyMoved(order, it);
      case PromiseMoveRecorded it -> promiseMoved(order, it);
      case EditRequested _,
          ShortageReported _,
          ShortageSettled _,
          ShortageDropped _,
          PlacementForfeited _,
          OrderHeld _,
          HoldReleased _,
          OrderEvent.Watched _,
          PromiseConfirmed _,
          AuthorizationRecorded _,
          VoidRecorded _,
          DisputeRecorded _,
          HandOverRecorded _,
          RefusalAtDoorRecorded _,
          NonCollectionRecorded _,
          ItemsDropped _,
          CancellationRequested _,
          TerminationAnswered _,
          ContactChanged _,
          CancellationRefused _ ->
          null;
    };
  }

  /** What bears on an order that goes on; one that has ended has no term here that could move. */
  @Clause({ClauseId.B_12_1, ClauseId.A_6_2})
  private static @Nullable Letter hindered(OrderHistory order, ForceMajeureNoted noted) {
    return switch (order.state()) {
      case OrderState.Open _, OrderState.Pending _ ->
          new Letter(
              NoticeKind.FORCE_MAJEURE,
              order.placed(),
              order.current(),
              noted.at(),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              noted);
      case OrderState.Cancelled _, OrderState.Completed _ -> null;
    };
  }

  /** The buyer's consent is asked for, to what goes back and why. */
  @Clause(ClauseId.A_5_5)
  private static Letter terminationProposed(OrderHistory order, TerminationProposed event) {
    return new Letter(
        NoticeKind.TERMINATION_PROPOSED,
        order.placed(),
        order.current(),
        event.at(),
        event.refunds(),
        null,
        null,
        null,
        null,
        event.ground());
  }

  /** What brings a fiscal receipt of the order's money. */
  @Clause(ClauseId.B_5_9)
  public static Letter ofReceipt(OrderHistory order, FiscalReceipt receipt) {
    return new Letter(
        NoticeKind.RECEIPT,
        order.placed(),
        order.current(),
        receipt.registeredAt(),
        receipt.amount(),
        null,
        null,
        null,
        null,
        null,
        null,
        receipt);
  }

  /** What tells of a charge to come. */
  @Clause(ClauseId.B_5_15)
  public static Letter ofCharge(OrderHistory order, ChargeTold told) {
    return new Letter(
        NoticeKind.CHARGE_AHEAD,
        order.placed(),
        order.current(),
        told.announcedAt(),
        told.amount(),
        null,
        told.on(),
        null,
        null,
        null);
  }

  /** What a proposal tells. */
  @Clause(ClauseId.B_1_6)
  public static Letter ofProposal(Proposal proposal) {
    OrderHistory order = proposal.unconfirmed();
    return new Letter(
        NoticeKind.PROPOSED,
        order.placed(),
        order.current(),
        proposal.at(),
        proposal.content().total(),
        null,
        proposal.validUntil(),
        null,
        null,
        proposal.note());
  }

  @Clause(ClauseId.B_15_5)
  private static Letter confirmed(OrderHistory order, OrderConfirmed event) {
    return new Letter(
        NoticeKind.ORDER_CONFIRMED,
        order.placed(),
        order.current(),
        event.at(),
        null,
        null,
        null,
        null,
        null,
        order.promise().orElse(null));
  }

  /** The notice that went out again says the day of before. */
  @Clause(ClauseId.B_15_4)
  private static @Nullable Letter storedAnew(OrderHistory order, StorageRestartRecorded event) {
    return order.events().stream()
        .filter(ReadinessRecorded.class::isInstance)
        .map(ReadinessRecorded.class::cast)
        .filter(ready -> ready.shipmentId().equals(event.shipmentId()))
        .findFirst()
        .map(
            ready ->
                new Letter(
                    NoticeKind.READY_FOR_PICKUP,
                    order.placed(),
                    order.current(),
                    ready.at(),
                    null,
                    ready.pickupPoint(),
                    event.freeUntil(),
                    null,
                    ready.items(),
                    null))
        .orElse(null);
  }

  /** What is expected on which day now; the buyer may do without it. */
  @Clause(ClauseId.B_4_7)
  private static Letter supplyMoved(OrderHistory order, SupplyMoved event) {
    return new Letter(
        NoticeKind.SUPPLY_MOVED,
        order.placed(),
        order.current(),
        event.at(),
        null,
        null,
        null,
        null,
        event.lines().stream().map(line -> new Items(line.line(), line.quantity())).toList(),
        null);
  }

  /** The buyer is told the new day and why; of a shipment by itself, what is in it. */
  @Clause({ClauseId.B_6_3, ClauseId.B_6_15})
  private static Letter promiseMoved(OrderHistory order, PromiseMoveRecorded event) {
    List<Items> items =
        order.shipments().stream()
            .filter(shipment -> shipment.shipmentId().equals(event.shipmentId()))
            .findFirst()
            .map(ShipmentCourse::items)
            .orElse(null);
    return promised(order, event, event.promisedBy(), items, event.cause());
  }

  private static Letter promised(
      OrderHistory order,
      OrderEvent event,
      LocalDate by,
      @Nullable List<Items> items,
      DelayCause cause) {
    return new Letter(
        NoticeKind.PROMISE_MOVED,
        order.placed(),
        order.current(),
        event.at(),
        null,
        null,
        by,
        null,
        items,
        null,
        cause);
  }

  /** The capture that made the order paid; neither one before it nor one after. */
  private static @Nullable Letter paid(OrderHistory order, CaptureRecorded capture) {
    Tenge captured = order.state().money().captured();
    Tenge total = order.current().total();
    boolean isPaid = !total.isMoreThan(captured);
    boolean wasPaid = !total.isMoreThan(captured.minus(capture.amount()));
    return isPaid && !wasPaid ? about(NoticeKind.PAID, order, capture, captured) : null;
  }

  private static Letter plain(NoticeKind kind, OrderHistory order, OrderEvent event) {
    return new Letter(
        kind, order.placed(), order.current(), event.at(), null, null, null, null, null, null);
  }

  private static Letter about(NoticeKind kind, OrderHistory order, OrderEvent event, Tenge amount) {
    return new Letter(
        kind, order.placed(), order.current(), event.at(), amount, null, null, null, null, null);
  }

  private static @Nullable Letter shortage(OrderHistory order, OrderEvent event) {
    return order.state() instanceof ShortageOpen open
        ? new Letter(
            NoticeKind.SHORTAGE,
            order.placed(),
            order.current(),
            event.at(),
            null,
            null,
            null,
            open.shortage(),
            null,
            null)
        : null;
  }
}
