package io.orderledger.order.notice.model;

import io.orderledger.order.charge.model.ChargeNews;
import io.orderledger.order.charge.model.ChargeNews.ChargeFailureTold;
import io.orderledger.order.charge.model.ChargeNews.ChargeTold;
import io.orderledger.order.model.AssignmentEvent;
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
import io.orderledger.order.model.ServiceEvent;
import io.orderledger.order.model.ShipmentCourse;
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
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which event of an order's life calls for which letter. */
@Clause({ClauseId.B_1_9, ClauseId.B_4_4, ClauseId.B_10_7})
public final class Occasions {

  private Occasions() {}

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
      case PaymentFailureRecorded it ->
          it.needsTelling() ? plain(NoticeKind.PAYMENT_FAILED, order, event) : null;
      // To a pickup point the goods travel without the buyer's doing: readiness is what matters.
      case DispatchRecorded it ->
          switch (order.current().deliveryMethod()) {
            case COURIER -> left(NoticeKind.HANDED_TO_COURIER, order, it);
            case CARRIER -> left(NoticeKind.HANDED_TO_CARRIER, order, it);
            case PICKUP -> null;
          };
      case ReadinessRecorded it ->
          Letter.about(order, NoticeKind.READY_FOR_PICKUP, it.at())
              .pickupPoint(it.pickupPoint())
              .lastDay(it.freeUntil())
              .items(it.items());
      case StorageRestartRecorded it -> storedAnew(order, it);
      case ServiceEvent it -> ServiceLetters.of(order, it);
      case OrderCompleted _ ->
          ServiceLetters.haveTold(order) ? null : plain(NoticeKind.COMPLETED, order, event);
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
      case AssignmentEvent it -> AssignmentLetters.of(order, it);
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
          OrderEvent.OnTheWay _,
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
          Letter.about(order, NoticeKind.FORCE_MAJEURE, noted.at()).majeure(noted);
      case OrderState.Cancelled _, OrderState.Completed _ -> null;
    };
  }

  /** The buyer's consent is asked for, to what goes back and why. */
  @Clause(ClauseId.A_5_5)
  private static Letter terminationProposed(OrderHistory order, TerminationProposed event) {
    return Letter.about(order, NoticeKind.TERMINATION_PROPOSED, event.at())
        .amount(event.refunds())
        .promise(event.ground());
  }

  @Clause(ClauseId.B_6_6)
  private static Letter left(NoticeKind kind, OrderHistory order, DispatchRecorded event) {
    return Letter.about(order, kind, event.at()).items(event.items()).waybill(event.waybill());
  }

  /** What brings a fiscal receipt of the order's money. */
  @Clause(ClauseId.B_5_9)
  public static Letter receipt(OrderHistory order, FiscalReceipt receipt) {
    return Letter.about(order, NoticeKind.RECEIPT, receipt.registeredAt())
        .amount(receipt.amount())
        .receipt(receipt);
  }

  /** By which kind of notice a charge is told of. */
  public static NoticeKind kind(ChargeNews news) {
    return switch (news) {
      case ChargeTold _ -> NoticeKind.CHARGE_AHEAD;
      case ChargeFailureTold _ -> NoticeKind.CHARGE_FAILED;
    };
  }

  /** What tells of a charge to come, or of one that took nothing. */
  @Clause(ClauseId.B_5_15)
  public static Letter charge(OrderHistory order, ChargeNews news) {
    return switch (news) {
      case ChargeTold told ->
          Letter.about(order, kind(told), told.announcedAt())
              .amount(told.amount())
              .lastDay(told.on());
      case ChargeFailureTold told ->
          Letter.about(order, kind(told), told.failedAt())
              .amount(told.amount())
              .ground(told.ground())
              .lastDay(told.retryOn());
    };
  }

  /** What a proposal tells. */
  @Clause(ClauseId.B_1_6)
  public static Letter proposal(Proposal proposal) {
    OrderHistory order = proposal.unconfirmed();
    return Letter.about(order, NoticeKind.PROPOSED, proposal.at())
        .amount(proposal.content().total())
        .lastDay(proposal.validUntil())
        .promise(proposal.note());
  }

  @Clause(ClauseId.B_15_5)
  private static Letter confirmed(OrderHistory order, OrderConfirmed event) {
    return Letter.about(order, NoticeKind.ORDER_CONFIRMED, event.at())
        .promise(order.promise().orElse(null));
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
                Letter.about(order, NoticeKind.READY_FOR_PICKUP, ready.at())
                    .pickupPoint(ready.pickupPoint())
                    .lastDay(event.freeUntil())
                    .items(ready.items()))
        .orElse(null);
  }

  /** What is expected on which day now; the buyer may do without it. */
  @Clause(ClauseId.B_4_7)
  private static Letter supplyMoved(OrderHistory order, SupplyMoved event) {
    return Letter.about(order, NoticeKind.SUPPLY_MOVED, event.at())
        .items(
            event.lines().stream().map(line -> new Items(line.line(), line.quantity())).toList());
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
    return Letter.about(order, NoticeKind.PROMISE_MOVED, event.at())
        .lastDay(by)
        .items(items)
        .cause(cause);
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
    return Letter.about(order, kind, event.at());
  }

  private static Letter about(NoticeKind kind, OrderHistory order, OrderEvent event, Tenge amount) {
    return Letter.about(order, kind, event.at()).amount(amount);
  }

  private static @Nullable Letter shortage(OrderHistory order, OrderEvent event) {
    return order.state() instanceof ShortageOpen open
        ? Letter.about(order, NoticeKind.SHORTAGE, event.at()).shortage(open.shortage())
        : null;
  }
}
