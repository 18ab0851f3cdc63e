package io.orderledger.order.promotion.model;

import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a promotion is asked. */
public sealed interface PromotionCommand {

  record PublishPromotion(String sellerId, Promotion promotion, Instant at)
      implements PromotionCommand {}

  /**
   * Ends it for new orders; those that were placed keep it.
   *
   * @param reason for the record, such as "sold out"
   */
  record EndPromotion(String reason, Instant at) implements PromotionCommand {}

  /**
   * Takes what an order will need before the order is placed.
   *
   * @param until after which the use is released unless the order was placed
   */
  record ReserveUse(OrderNumber order, List<ReservedUse> uses, Instant until, Instant at)
      implements PromotionCommand {

    public ReserveUse {
      uses = List.copyOf(uses);
    }
  }

  /**
   * Makes what a placed order holds something else, because the order is edited: more of it must
   * still be there, even when the promotion is over for new orders.
   *
   * @param uses what it holds from then on; empty when nothing
   * @param until after which it is settled by what the order is; null when it is settled
   */
  record AdjustUse(OrderNumber order, List<ReservedUse> uses, @Nullable Instant until, Instant at)
      implements PromotionCommand {

    public AdjustUse {
      uses = List.copyOf(uses);
    }
  }

  /** Gives back what an order took: it was not placed, or it was cancelled (B-3.3). */
  record ReleaseUse(OrderNumber order, Instant at) implements PromotionCommand {}
}
