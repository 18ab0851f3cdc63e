package io.orderledger.order.store;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import io.orderledger.order.charge.OrderChargesAggregate;
import io.orderledger.order.charge.model.ChargeNews.ChargeFailureTold;
import io.orderledger.order.charge.model.ChargeNews.ChargeTold;
import io.orderledger.order.contract.ContractAggregate;
import io.orderledger.order.contract.model.ContractRegistered;
import io.orderledger.order.details.SellerDetailsAggregate;
import io.orderledger.order.details.model.SellerDetailsChanged;
import io.orderledger.order.majeure.MajeureAggregate;
import io.orderledger.order.majeure.model.MajeureEvent;
import io.orderledger.order.model.AssignmentEvent;
import io.orderledger.order.model.ContactChanged;
import io.orderledger.order.model.ForceMajeureNoted;
import io.orderledger.order.model.GivingUpRecorded;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.SellerDetailsTold;
import io.orderledger.order.model.ServiceEvent;
import io.orderledger.order.model.ShortageTermRestarted;
import io.orderledger.order.model.SuspicionEvent;
import io.orderledger.order.model.TerminationAnswered;
import io.orderledger.order.model.TerminationProposed;
import io.orderledger.order.notice.NoticeAggregate;
import io.orderledger.order.notice.marketing.MarketingAggregate;
import io.orderledger.order.notice.model.MarketingEvent;
import io.orderledger.order.notice.model.NoticeEvent;
import io.orderledger.order.offer.OfferAggregate;
import io.orderledger.order.offer.model.OfferEvent;
import io.orderledger.order.pricing.model.Benefit;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.promotion.PromotionAggregate;
import io.orderledger.order.promotion.model.PromotionEvent;
import io.orderledger.order.proposal.ProposalAggregate;
import io.orderledger.order.proposal.model.ProposalEvent;
import io.orderledger.order.receipt.OrderReceiptsAggregate;
import io.orderledger.order.receipt.model.ReceiptTold;
import io.orderledger.servicekit.history.OrderStreams;
import io.orderledger.servicekit.history.OrderStreams.OrderStream;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's event types by their names on disk, which are for ever, and its aggregates. */
@Configuration(proxyBeanMethods = false)
public class OrderStoreConfiguration {

  @Bean
  EventTypes eventTypes() {
    return EventTypes.builder()
        .add("order.placed", 1, OrderEvent.OrderPlaced.class)
        .add("order.placement-forfeited", 1, OrderEvent.PlacementForfeited.class)
        .add("order.held", 1, OrderEvent.OrderHeld.class)
        .add("order.suspicion-recorded", 1, SuspicionEvent.SuspicionRecorded.class)
        .add("order.hold-released", 1, OrderEvent.HoldReleased.class)
        .add("order.promise-confirmed", 1, OrderEvent.PromiseConfirmed.class)
        .add("order.confirmed", 1, OrderEvent.OrderConfirmed.class)
        .add("order.authorization-recorded", 1, OrderEvent.AuthorizationRecorded.class)
        .add("order.payment-failure-recorded", 1, OrderEvent.PaymentFailureRecorded.class)
        .add("order.capture-recorded", 1, OrderEvent.CaptureRecorded.class)
        .add("order.void-recorded", 1, OrderEvent.VoidRecorded.class)
        .add("order.refund-recorded", 1, OrderEvent.RefundRecorded.class)
        .add("order.dispute-recorded", 1, OrderEvent.DisputeRecorded.class)
        .add("order.dispatch-recorded", 1, OrderEvent.DispatchRecorded.class)
        .add("order.readiness-recorded", 1, OrderEvent.ReadinessRecorded.class)
        .add("order.storage-restart-recorded", 1, OrderEvent.StorageRestartRecorded.class)
        .add("order.hand-over-recorded", 1, OrderEvent.HandOverRecorded.class)
        .add("order.refusal-at-door-recorded", 1, OrderEvent.RefusalAtDoorRecorded.class)
        .add("order.giving-up-recorded", 1, GivingUpRecorded.class)
        .add("order.non-collection-recorded", 1, OrderEvent.NonCollectionRecorded.class)
        .add("order.promise-move-recorded", 1, OrderEvent.PromiseMoveRecorded.class)
        .add("order.date-agreed", 1, OrderEvent.DateAgreed.class)
        .add("order.supply-moved", 1, OrderEvent.SupplyMoved.class)
        .add("order.items-dropped", 1, OrderEvent.ItemsDropped.class)
        .add("order.cancellation-requested", 1, OrderEvent.CancellationRequested.class)
        .add("order.termination-proposed", 1, TerminationProposed.class)
        .add("order.termination-answered", 1, TerminationAnswered.class)
        .add("order.assignment-requested", 1, AssignmentEvent.AssignmentRequested.class)
        .add("order.assignment-accepted", 1, AssignmentEvent.AssignmentAccepted.class)
        .add("order.assignment-answered", 1, AssignmentEvent.AssignmentAnswered.class)
        .add("order.rights-assigned", 1, AssignmentEvent.RightsAssigned.class)
        .add("order.cancelled", 1, OrderEvent.OrderCancelled.class)
        .add("order.cancellation-refused", 1, OrderEvent.CancellationRefused.class)
        .add("order.edit-requested", 1, OrderEvent.EditRequested.class)
        .add("order.edited", 1, OrderEvent.OrderEdited.class)
        .add("order.edit-refused", 1, OrderEvent.EditRefused.class)
        .add("order.shortage-reported", 1, OrderEvent.ShortageReported.class)
        .add("order.goods-held-for-shortage", 1, OrderEvent.GoodsHeldForShortage.class)
        .add("order.shortage-term-restarted", 1, ShortageTermRestarted.class)
        .add("order.shortage-settled", 1, OrderEvent.ShortageSettled.class)
        .add("order.shortage-dropped", 1, OrderEvent.ShortageDropped.class)
        .add("order.rendering-recorded", 1, ServiceEvent.RenderingRecorded.class)
        .add("order.acceptance-recorded", 1, ServiceEvent.AcceptanceRecorded.class)
        .add("order.completed", 1, OrderEvent.OrderCompleted.class)
        .add("order.force-majeure-noted", 1, ForceMajeureNoted.class)
        .add("force-majeure.declared", 1, MajeureEvent.CircumstanceDeclared.class)
        .add("force-majeure.ended", 1, MajeureEvent.CircumstanceEnded.class)
        .add("force-majeure.proven", 1, MajeureEvent.CircumstanceProven.class)
        .add("force-majeure.withdrawn", 1, MajeureEvent.CircumstanceWithdrawn.class)
        .add("offer.edition-published", 1, OfferEvent.EditionPublished.class)
        .add("offer.edition-ended", 1, OfferEvent.EditionEnded.class)
        .add("order.contact-changed", 1, ContactChanged.class)
        .add("order.seller-details-told", 1, SellerDetailsTold.class)
        .add("seller-details.changed", 1, SellerDetailsChanged.class)
        .add("contract.registered", 1, ContractRegistered.class)
        .add("promotion.published", 1, PromotionEvent.PromotionPublished.class)
        .add("promotion.ended", 1, PromotionEvent.PromotionEnded.class)
        .add("promotion.use-reserved", 1, PromotionEvent.UseReserved.class)
        .add("promotion.use-adjusted", 1, PromotionEvent.UseAdjusted.class)
        .add("promotion.use-released", 1, PromotionEvent.UseReleased.class)
        .add("proposal.made", 1, ProposalEvent.ProposalMade.class)
        .add("proposal.withdrawn", 1, ProposalEvent.ProposalWithdrawn.class)
        .add("notice.requested", 1, NoticeEvent.NoticeRequested.class)
        .add("notice.sent", 1, NoticeEvent.NoticeSent.class)
        .add("notice.delayed", 1, NoticeEvent.NoticeDelayed.class)
        .add("notice.given-up", 1, NoticeEvent.NoticeGivenUp.class)
        .add("notice.sending-requested", 1, NoticeEvent.SendingRequested.class)
        .add("notice.receipt-rebutted", 1, NoticeEvent.ReceiptRebutted.class)
        .add("marketing.consent-given", 1, MarketingEvent.ConsentGiven.class)
        .add("marketing.consent-withdrawn", 1, MarketingEvent.ConsentWithdrawn.class)
        .add("marketing.message-requested", 1, MarketingEvent.MessageRequested.class)
        .add("order-receipts.told", 1, ReceiptTold.class)
        .add("order-charges.told", 1, ChargeTold.class)
        .add("order-charges.failure-told", 1, ChargeFailureTold.class)
        .text(PromotionId.class)
        .variant(Benefit.class, "percentOff", Benefit.PercentOff.class)
        .variant(Benefit.class, "amountOff", Benefit.AmountOff.class)
        .variant(Benefit.class, "piecePrice", Benefit.PiecePrice.class)
        .variant(Benefit.class, "cheapestFree", Benefit.CheapestFree.class)
        .variant(Benefit.class, "setPrice", Benefit.SetPrice.class)
        .variant(Benefit.class, "gift", Benefit.Gift.class)
        .build();
  }

  @Bean
  ServedAggregate<OrderAggregate> servedOrders() {
    return new ServedAggregate<>(OrderAggregate.class, OrderAggregate::new, 0);
  }

  @Bean
  ServedAggregate<OfferAggregate> servedOffers() {
    return new ServedAggregate<>(OfferAggregate.class, OfferAggregate::new, 0);
  }

  @Bean
  ServedAggregate<ContractAggregate> servedContracts() {
    return new ServedAggregate<>(ContractAggregate.class, ContractAggregate::new, 0);
  }

  @Bean
  ServedAggregate<SellerDetailsAggregate> servedSellerDetails() {
    return new ServedAggregate<>(SellerDetailsAggregate.class, SellerDetailsAggregate::new, 0);
  }

  @Bean
  ServedAggregate<PromotionAggregate> servedPromotions() {
    return new ServedAggregate<>(PromotionAggregate.class, PromotionAggregate::new, 0);
  }

  @Bean
  ServedAggregate<ProposalAggregate> servedProposals() {
    return new ServedAggregate<>(ProposalAggregate.class, ProposalAggregate::new, 0);
  }

  @Bean
  ServedAggregate<MajeureAggregate> servedCircumstances() {
    return new ServedAggregate<>(MajeureAggregate.class, MajeureAggregate::new, 0);
  }

  @Bean
  ServedAggregate<NoticeAggregate> servedNotices() {
    return new ServedAggregate<>(NoticeAggregate.class, NoticeAggregate::new, 0);
  }

  @Bean
  ServedAggregate<MarketingAggregate> servedMarketing() {
    return new ServedAggregate<>(MarketingAggregate.class, MarketingAggregate::new, 0);
  }

  @Bean
  ServedAggregate<OrderChargesAggregate> servedCharges() {
    return new ServedAggregate<>(OrderChargesAggregate.class, OrderChargesAggregate::new, 0);
  }

  @Bean
  ServedAggregate<OrderReceiptsAggregate> servedReceipts() {
    return new ServedAggregate<>(OrderReceiptsAggregate.class, OrderReceiptsAggregate::new, 0);
  }

  @Bean
  OrderStreams orderStreams() {
    return number ->
        List.of(
            new OrderStream(ProposalAggregate.streamOf(number), ProposalAggregate.class),
            new OrderStream(OrderAggregate.streamOf(number), OrderAggregate.class),
            new OrderStream(OrderReceiptsAggregate.streamOf(number), OrderReceiptsAggregate.class),
            new OrderStream(OrderChargesAggregate.streamOf(number), OrderChargesAggregate.class));
  }
}
