package io.orderledger.order.promotion.model;

import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a promotion. */
public sealed interface PromotionEvent {

  PromotionId promotionId();

  record PromotionPublished(String sellerId, Promotion promotion, Instant at)
      implements PromotionEvent {
    @Override
    public PromotionId promotionId() {
      return promotion.id();
    }
  }

  /** No order placed from now on gets it. */
  record PromotionEnded(PromotionId promotionId, String reason, Instant at)
      implements PromotionEvent {}

  /** An order took its share of the limits. */
  record UseReserved(
      PromotionId promotionId, OrderNumber order, List<ReservedUse> uses, Instant until, Instant at)
      implements PromotionEvent {

    public UseReserved {
      uses = List.copyOf(uses);
    }
  }

  /**
   * An edited order holds another share.
   *
   * @param uses what it holds from now on; empty when nothing
   * @param before what it held until now; repeated, so that counts follow from this event alone
   * @param until after which it is settled by what the order is; null when it is settled
   */
  record UseAdjusted(
      PromotionId promotionId,
      OrderNumber order,
      List<ReservedUse> uses,
      List<ReservedUse> before,
      @Nullable Instant until,
      Instant at)
      implements PromotionEvent {

    public UseAdjusted {
      uses = List.copyOf(uses);
      before = List.copyOf(before);
    }
  }

  /**
   * The share is there for others again.
   *
   * @param uses repeated, so that counts follow from this event alone
   */
  record UseReleased(PromotionId promotionId, OrderNumber order, List<ReservedUse> uses, Instant at)
      implements PromotionEvent {

    public UseReleased {
      uses = List.copyOf(uses);
    }
  }
}
