package io.orderledger.order.promotion.model;

import io.orderledger.order.pricing.model.PromotionRules;
import io.orderledger.order.pricing.model.PromotionRules.Fault;
import io.orderledger.order.promotion.model.PromotionCommand.AdjustUse;
import io.orderledger.order.promotion.model.PromotionCommand.EndPromotion;
import io.orderledger.order.promotion.model.PromotionCommand.PublishPromotion;
import io.orderledger.order.promotion.model.PromotionCommand.ReleaseUse;
import io.orderledger.order.promotion.model.PromotionCommand.ReserveUse;
import io.orderledger.order.promotion.model.PromotionEvent.PromotionEnded;
import io.orderledger.order.promotion.model.PromotionEvent.PromotionPublished;
import io.orderledger.order.promotion.model.PromotionEvent.UseAdjusted;
import io.orderledger.order.promotion.model.PromotionEvent.UseReleased;
import io.orderledger.order.promotion.model.PromotionEvent.UseReserved;
import io.orderledger.order.promotion.model.PromotionState.Published;
import io.orderledger.order.promotion.model.PromotionState.Unpublished;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import java.util.List;

/**
 * A promotion is published once and never reworded. Its stream alone decides who has the last of
 * its uses, so that a code with a hundred uses has a hundred, however many want it (B-3.3, B-3.8).
 */
@Clause({ClauseId.B_3_3, ClauseId.B_3_7, ClauseId.B_3_8})
public final class PromotionDecider {

  private PromotionDecider() {}

  public static Decision<PromotionEvent> decide(PromotionState state, PromotionCommand command) {
    return switch (command) {
      case PublishPromotion publish -> publish(state, publish);
      case EndPromotion end -> end(state, end);
      case ReserveUse reserve -> reserve(state, reserve);
      case AdjustUse adjust -> adjust(state, adjust);
      case ReleaseUse release -> release(state, release);
    };
  }

  public static PromotionState evolve(PromotionState state, PromotionEvent event) {
    return switch (event) {
      case PromotionPublished(var sellerId, var promotion, _) -> Published.of(sellerId, promotion);
      case PromotionEnded _ -> published(state).over();
      case UseReserved(_, var order, var uses, _, _) -> published(state).with(order, uses);
      case UseAdjusted it ->
          published(state).without(it.order(), it.before()).with(it.order(), it.uses());
      case UseReleased(_, var order, var uses, _) -> published(state).without(order, uses);
    };
  }

  private static Decision<PromotionEvent> publish(PromotionState state, PublishPromotion publish) {
    return switch (state) {
      case Unpublished _ -> {
        List<Fault> faults = PromotionRules.faults(publish.promotion());
        yield faults.isEmpty()
            ? Decision.accept(
                new PromotionPublished(publish.sellerId(), publish.promotion(), publish.at()))
            : Decision.refuse(
                Refusal.of("impossible-promotion", ClauseId.B_3_1, faults.getFirst().message())
                    .at(faults.getFirst().field()));
      }
      case Published before ->
          before.sellerId().equals(publish.sellerId())
                  && before.promotion().equals(publish.promotion())
              ? Decision.nothing()
              : Decision.refuse(
                  Refusal.of(
                          "promotion-reworded",
                          ClauseId.B_3_7,
                          "A promotion of this id was published in other words, and orders may"
                              + " stand under it: give this one an id of its own.")
                      .at("id"));
    };
  }

  private static Decision<PromotionEvent> end(PromotionState state, EndPromotion end) {
    return switch (state) {
      case Unpublished _ -> unknown();
      case Published published ->
          published.ended()
              ? Decision.nothing()
              : Decision.accept(
                  new PromotionEnded(published.promotion().id(), end.reason(), end.at()));
    };
  }

  private static Decision<PromotionEvent> reserve(PromotionState state, ReserveUse reserve) {
    return switch (state) {
      case Unpublished _ -> unknown();
      case Published published -> {
        if (reserve.uses().equals(published.held().get(reserve.order()))) {
          yield Decision.nothing();
        }
        if (published.held().containsKey(reserve.order())) {
          yield Decision.refuse(
              "use-held", ClauseId.B_3_3, "The order holds another use: release that first.");
        }
        if (published.ended()) {
          yield Decision.refuse("over", ClauseId.B_3_7, "The promotion is over.");
        }
        yield reserve.uses().stream()
            .filter(use -> isTooMuch(published, use))
            .findFirst()
            .map(PromotionDecider::usedUp)
            .orElseGet(
                () ->
                    Decision.accept(
                        new UseReserved(
                            published.promotion().id(),
                            reserve.order(),
                            reserve.uses(),
                            reserve.until(),
                            reserve.at())));
      }
    };
  }

  private static boolean isTooMuch(Published published, ReservedUse use) {
    Long most = published.promotion().limits().get(use.limit());
    return most != null && published.taken(use) + use.amount() > most;
  }

  private static Decision<PromotionEvent> usedUp(ReservedUse use) {
    return Decision.refuse("used-up", use.limit().clause(), "Its limit is reached.");
  }

  private static Decision<PromotionEvent> release(PromotionState state, ReleaseUse release) {
    return switch (state) {
      case Unpublished _ -> unknown();
      case Published published -> {
        List<ReservedUse> held = published.held().get(release.order());
        yield held == null
            ? Decision.nothing()
            : Decision.accept(
                new UseReleased(published.promotion().id(), release.order(), held, release.at()));
      }
    };
  }

  /** What the order holds already is its own: only what is more must be there. */
  @Clause(ClauseId.B_4_3)
  private static Decision<PromotionEvent> adjust(PromotionState state, AdjustUse adjust) {
    return switch (state) {
      case Unpublished _ -> unknown();
      case Published published -> {
        List<ReservedUse> before = published.held().getOrDefault(adjust.order(), List.of());
        Published others = published.without(adjust.order(), before);
        if (before.isEmpty() && adjust.uses().isEmpty()) {
          yield Decision.nothing();
        }
        yield adjust.uses().stream()
            .filter(use -> !before.contains(use) && isTooMuch(others, use))
            .findFirst()
            .map(PromotionDecider::usedUp)
            .orElseGet(
                () ->
                    Decision.accept(
                        new UseAdjusted(
                            published.promotion().id(),
                            adjust.order(),
                            adjust.uses(),
                            before,
                            adjust.until(),
                            adjust.at())));
      }
    };
  }

  private static Published published(PromotionState state) {
    return switch (state) {
      case Published published -> published;
      case Unpublished _ ->
          throw new IllegalStateException("A stream begins with its publication.");
    };
  }

  private static Decision<PromotionEvent> unknown() {
    return Decision.refuse("promotion-unknown", "There is no such promotion: check its id.");
  }
}
