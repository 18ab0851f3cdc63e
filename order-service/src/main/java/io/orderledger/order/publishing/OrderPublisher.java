package io.orderledger.order.publishing;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.messaging.Publisher;
import io.orderledger.order.charge.model.ChargeNews;
import io.orderledger.order.contract.model.ContractRegistered;
import io.orderledger.order.details.model.SellerDetailsChanged;
import io.orderledger.order.majeure.model.MajeureEvent;
import io.orderledger.order.model.AssignmentEvent;
import io.orderledger.order.model.OrderContent;
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
import io.orderledger.order.model.Recipient;
import io.orderledger.order.notice.model.MarketingEvent;
import io.orderledger.order.notice.model.NoticeEvent;
import io.orderledger.order.offer.model.OfferEvent;
import io.orderledger.order.party.model.Buyer;
import io.orderledger.order.promotion.model.PromotionEvent;
import io.orderledger.order.proposal.model.ProposalEvent;
import io.orderledger.order.receipt.model.ReceiptTold;
import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders and offers in the public language. What others told us is not told again. */
@Component
public final class OrderPublisher implements Publisher {

  @Override
  public List<IntegrationEvent> translate(RecordedEvent recorded) {
    return switch (recorded.payload()) {
      case OrderEvent event -> ofOrder(event);
      case OfferEvent event -> List.of(OfferNews.of(event));
      case ContractRegistered registered -> List.of(OfferNews.of(registered));
      case SellerDetailsChanged _ -> List.of(); // each open order's buyer is told
      case MajeureEvent _ -> List.of(); // told with the orders that it touches
      case PromotionEvent _ -> List.of(); // told with the orders that they reduce
      case NoticeEvent event -> NoticeNews.of(event);
      // Between the seller and the buyer.
      case MarketingEvent _, ProposalEvent _, ReceiptTold _, ChargeNews _ -> List.of();
      default ->
          throw new IllegalStateException(
              "No translation for " + recorded.type() + ": nothing is passed over in silence.");
    };
  }

  private static List<IntegrationEvent> ofOrder(OrderEvent event) {
    return switch (event) {
      case OrderPlaced placed -> List.of(placed(placed));
      case OrderConfirmed(var number, var at) -> List.of(new OrderFact.OrderConfirmed(number, at));
      case CancellationRequested asked ->
          List.of(
              new OrderFact.CancellationRequested(asked.orderNumber(), asked.ground(), asked.at()));
      case OrderCancelled(var number, var ground, var withheld, var at) ->
          List.of(new OrderFact.OrderCancelled(number, ground, withheld, at));
      case CancellationRefused(var number, var at) ->
          List.of(new OrderFact.CancellationRefused(number, at));
      case EditRequested asked ->
          List.of(
              new OrderFact.EditRequested(
                  asked.orderNumber(),
                  asked.edit(),
                  asked.customerId(),
                  recipient(asked.recipient()),
                  asked.at(),
                  asked.restOnly()));
      // Delivery holds what has not left for what the buyer will choose, as for any edit.
      case ShortageReported reported ->
          List.of(
              new OrderFact.EditRequested(
                  reported.orderNumber(),
                  reported.edit(),
                  reported.customerId(),
                  recipient(reported.recipient()),
                  reported.at(),
                  true));
      case ShortageDropped(var number, var edit, var at) ->
          List.of(new OrderFact.EditRefused(number, edit, at));
      case OrderEdited edited -> List.of(edited(edited));
      case EditRefused(var number, var edit, var at) ->
          List.of(new OrderFact.EditRefused(number, edit, at));
      case DateAgreed(var number, var agreement, _, var latest, var at) ->
          List.of(
              new OrderFact.DatePromised(
                  number, null, agreement.promisedBy(), latest, agreement.cause(), at));
      case SupplyMoved moved -> SuppliedAnew.of(moved);
      case OrderCompleted(var number, var at) -> List.of(new OrderFact.OrderCompleted(number, at));
      case OrderEvent.OfForceMajeure it -> List.of(MajeureNews.of(it));
      case OrderEvent.OfDetails it -> DetailsNews.of(it);
      case AssignmentEvent it -> AssignmentNews.of(it);
      case OrderHeld held -> List.of(new OrderFact.OrderHeld(held.orderNumber(), held.at()));
      case HoldReleased released ->
          List.of(
              new OrderFact.HoldReleased(
                  released.orderNumber(), released.releasedBy(), released.at()));
      case PlacementForfeited _,
          OrderEvent.Watched _,
          OrderEvent.OfTermination _,
          OrderEvent.OfNotice _,
          PromiseConfirmed _,
          AuthorizationRecorded _,
          PaymentFailureRecorded _,
          CaptureRecorded _,
          VoidRecorded _,
          RefundRecorded _,
          DispatchRecorded _,
          ReadinessRecorded _,
          DisputeRecorded _,
          OrderEvent.OfServices _,
          HandOverRecorded _,
          RefusalAtDoorRecorded _,
          NonCollectionRecorded _,
          OrderEvent.OnTheWay _,
          ItemsDropped _,
          PromiseMoveRecorded _,
          StorageRestartRecorded _,
          GoodsHeldForShortage _,
          ShortageSettled _ ->
          List.of();
    };
  }

  private static OrderFact.OrderPlaced placed(OrderPlaced placed) {
    return new OrderFact.OrderPlaced(
        placed.orderNumber(),
        placed.customerId(),
        buyerKind(placed.buyer()),
        placed.sellerId(),
        placed.acceptance().offerEdition(),
        ToldLines.of(placed.lines(), placed.price(), placed.wantedDelivery()),
        placed.deliveryMethod(),
        placed.pickupPoint(),
        placed.paymentMethod(),
        placed.goodsTotal(),
        placed.deliveryFee(),
        placed.total(),
        recipient(placed.recipient()),
        placed.at(),
        placed.deliveryPromise(),
        InvoicedPayer.of(placed));
  }

  private static OrderFact.OrderEdited edited(OrderEdited edited) {
    OrderContent content = edited.content();
    return new OrderFact.OrderEdited(
        edited.orderNumber(),
        edited.edit(),
        ToldLines.of(content),
        content.delivery().method(),
        content.delivery().pickupPoint(),
        content.goodsTotal(),
        content.deliveryFee(),
        content.total(),
        edited.promisedAnew() ? content.deliveryPromise() : null,
        edited.at());
  }

  static @Nullable BuyerKind buyerKind(@Nullable Buyer buyer) {
    if (buyer == null) {
      return null;
    }
    return buyer.buysAsConsumer() ? BuyerKind.CONSUMER : BuyerKind.BUSINESS;
  }

  static OrderFact.@Nullable Recipient recipient(@Nullable Recipient recipient) {
    return recipient == null
        ? null
        : new OrderFact.Recipient(recipient.name(), recipient.phone(), recipient.address());
  }
}
