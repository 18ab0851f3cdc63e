package io.orderledger.order.promotion.model;

import io.orderledger.order.pricing.model.Limit;
import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** A promotion as its events made it. */
public sealed interface PromotionState {

  PromotionState UNPUBLISHED = new Unpublished();

  record Unpublished() implements PromotionState {}

  /**
   * Published, and perhaps over.
   *
   * @param taken of each limit that counts, so much is taken; what is not there is not
   * @param held by order, what that order took
   */
  record Published(
      String sellerId,
      Promotion promotion,
      boolean ended,
      PMap<Counted, Long> taken,
      PMap<OrderNumber, List<ReservedUse>> held)
      implements PromotionState {

    static Published of(String sellerId, Promotion promotion) {
      return new Published(sellerId, promotion, false, HashTreePMap.empty(), HashTreePMap.empty());
    }

    long taken(ReservedUse use) {
      return taken.getOrDefault(Counted.of(use), 0L);
    }

    Published over() {
      return new Published(sellerId, promotion, true, taken, held);
    }

    Published with(OrderNumber order, List<ReservedUse> uses) {
      if (uses.isEmpty()) {
        return this;
      }
      return new Published(sellerId, promotion, ended, counted(uses, 1), held.plus(order, uses));
    }

    Published without(OrderNumber order, List<ReservedUse> uses) {
      return new Published(sellerId, promotion, ended, counted(uses, -1), held.minus(order));
    }

    private PMap<Counted, Long> counted(List<ReservedUse> uses, int sign) {
      PMap<Counted, Long> counts = taken;
      for (ReservedUse use : uses) {
        counts = counts.plus(Counted.of(use), taken(use) + sign * use.amount());
      }
      return counts;
    }
  }

  /** One count of a limit. */
  record Counted(Limit limit, String of) {
    static Counted of(ReservedUse use) {
      return new Counted(use.limit(), use.of());
    }
  }
}
