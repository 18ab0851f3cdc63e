package io.orderledger.order.promotion.model;

import static io.orderledger.shared.clause.ClauseId.B_3_1;
import static io.orderledger.shared.clause.ClauseId.B_3_3;
import static io.orderledger.shared.clause.ClauseId.B_3_7;
import static io.orderledger.shared.clause.ClauseId.B_4_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.pricing.model.Benefit.PercentOff;
import io.orderledger.order.pricing.model.Kind;
import io.orderledger.order.pricing.model.Limit;
import io.orderledger.order.pricing.model.Period;
import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.pricing.model.Scope;
import io.orderledger.order.promotion.model.PromotionCommand.AdjustUse;
import io.orderledger.order.promotion.model.PromotionCommand.EndPromotion;
import io.orderledger.order.promotion.model.PromotionCommand.PublishPromotion;
import io.orderledger.order.promotion.model.PromotionCommand.ReleaseUse;
import io.orderledger.order.promotion.model.PromotionCommand.ReserveUse;
import io.orderledger.order.promotion.model.PromotionEvent.PromotionEnded;
import io.orderledger.order.promotion.model.PromotionEvent.PromotionPublished;
import io.orderledger.order.promotion.model.PromotionEvent.UseReleased;
import io.orderledger.order.promotion.model.PromotionEvent.UseReserved;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromotionDeciderTest {

  private static final Instant AT = Instant.parse("2026-11-05T10:40:00Z");
  private static final Instant UNTIL = AT.plusSeconds(900);
  private static final PromotionId ID = new PromotionId("spring-10");

  private PromotionState state = PromotionState.UNPUBLISHED;

  private static Promotion promotion(int percent, Map<Limit, Long> limits) {
    return new Promotion(
        ID,
        Kind.PROMO_CODE,
        "SPRING",
        new PercentOff(percent),
        Scope.ALL,
        Period.ALWAYS,
        Tenge.ZERO,
        Map.of(),
        Set.of(),
        limits,
        false);
  }

  private static OrderNumber order(int index) {
    return OrderNumber.ofIndex(index);
  }

  private static ReserveUse reserve(int order, ReservedUse... uses) {
    return new ReserveUse(order(order), List.of(uses), UNTIL, AT);
  }

  private static ReservedUse use(Limit limit, String of, long amount) {
    return new ReservedUse(limit, of, amount);
  }

  /** What was decided; what was granted has happened. */
  private List<PromotionEvent> granted(PromotionCommand command) {
    Decision<PromotionEvent> decision = PromotionDecider.decide(state, command);
    assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
    List<PromotionEvent> events = ((Decision.Accepted<PromotionEvent>) decision).events();
    events.forEach(event -> state = PromotionDecider.evolve(state, event));
    return events;
  }

  private void refused(PromotionCommand command, String code, ClauseId clause) {
    assertThat(PromotionDecider.decide(state, command))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            it -> {
              assertThat(it.refusal().code()).isEqualTo(code);
              assertThat(it.refusal().clause()).isEqualTo(clause);
            });
  }

  @Test
  @Clause({B_3_1, B_3_7})
  void a_promotion_is_published_once_and_never_reworded() {
    PublishPromotion publish = new PublishPromotion("goods", promotion(10, Map.of()), AT);
    assertThat(granted(publish))
        .containsExactly(new PromotionPublished("goods", publish.promotion(), AT));

    assertThat(granted(publish)).isEmpty();
    refused(
        new PublishPromotion("goods", promotion(20, Map.of()), AT), "promotion-reworded", B_3_7);
    refused(new PublishPromotion("services", publish.promotion(), AT), "promotion-reworded", B_3_7);
  }

  @Test
  @Clause(B_3_1)
  void an_impossible_promotion_is_refused_at_its_field() {
    assertThat(
            PromotionDecider.decide(
                state, new PublishPromotion("goods", promotion(101, Map.of()), AT)))
        .isInstanceOfSatisfying(
            Decision.Refused.class, it -> assertThat(it.refusal().field()).isEqualTo("benefit"));
  }

  @Test
  @Clause(B_3_3)
  void uses_are_taken_until_there_are_none_and_are_there_again_when_given_back() {
    granted(new PublishPromotion("goods", promotion(10, Map.of(Limit.USES, 2L)), AT));
    ReservedUse one = use(Limit.USES, "all", 1);

    assertThat(granted(reserve(1, one)))
        .containsExactly(new UseReserved(ID, order(1), List.of(one), UNTIL, AT));
    granted(reserve(2, one));
    refused(reserve(3, one), "used-up", B_3_3);
    assertThat(granted(new ReleaseUse(order(1), AT)))
        .containsExactly(new UseReleased(ID, order(1), List.of(one), AT));
    granted(reserve(3, one));
  }

  @Test
  @Clause(B_3_3)
  void the_same_order_takes_and_gives_back_once() {
    granted(new PublishPromotion("goods", promotion(10, Map.of(Limit.USES, 1L)), AT));
    ReservedUse one = use(Limit.USES, "all", 1);

    granted(reserve(1, one));
    assertThat(granted(reserve(1, one))).isEmpty();
    refused(reserve(1, use(Limit.STOCK, "all", 3)), "use-held", B_3_3);
    granted(new ReleaseUse(order(1), AT));
    assertThat(granted(new ReleaseUse(order(1), AT))).isEmpty();
    assertThat(granted(new ReleaseUse(order(2), AT))).isEmpty();
  }

  @Test
  @Clause(B_3_3)
  void each_customer_has_a_count_of_their_own() {
    granted(new PublishPromotion("goods", promotion(10, Map.of(Limit.USES_OF_CUSTOMER, 1L)), AT));

    granted(reserve(1, use(Limit.USES_OF_CUSTOMER, "aigerim", 1)));
    granted(reserve(2, use(Limit.USES_OF_CUSTOMER, "daniyar", 1)));
    refused(reserve(3, use(Limit.USES_OF_CUSTOMER, "aigerim", 1)), "used-up", B_3_3);
  }

  @Test
  @Clause(B_3_7)
  void what_was_ended_takes_no_new_order_and_leaves_the_others_theirs() {
    granted(new PublishPromotion("goods", promotion(10, Map.of(Limit.USES, 5L)), AT));
    ReservedUse one = use(Limit.USES, "all", 1);
    granted(reserve(1, one));

    assertThat(granted(new EndPromotion("sold out", AT)))
        .containsExactly(new PromotionEnded(ID, "sold out", AT));
    assertThat(granted(new EndPromotion("sold out", AT))).isEmpty();
    refused(reserve(2, one), "over", B_3_7);
    assertThat(granted(reserve(1, one))).isEmpty();
    granted(new ReleaseUse(order(1), AT));
  }

  @Test
  void nothing_is_taken_of_what_was_never_published() {
    for (PromotionCommand command :
        List.of(reserve(1), new ReleaseUse(order(1), AT), new EndPromotion("x", AT))) {
      refused(command, "promotion-unknown", null);
    }
  }

  @Test
  @Clause(B_3_3)
  void whatever_comes_in_whatever_order_no_limit_is_ever_exceeded_and_no_count_is_negative() {
    long seed = Long.getLong("orderledger.seed", 20_261_127L);
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      state = PromotionState.UNPUBLISHED;
      Map<Limit, Long> limits =
          Map.of(Limit.USES, 7L, Limit.USES_OF_CUSTOMER, 2L, Limit.STOCK, 15L);
      granted(new PublishPromotion("goods", promotion(10, limits), AT));
      Map<Integer, List<ReservedUse>> holding = new HashMap<>();
      for (int step = 0; step < 60; step++) {
        int order = random.nextInt(20);
        if (random.nextInt(3) == 0) {
          granted(new ReleaseUse(order(order), AT));
          holding.remove(order);
        } else {
          List<ReservedUse> uses = new ArrayList<>();
          uses.add(use(Limit.STOCK, "all", 1 + random.nextInt(4)));
          uses.add(use(Limit.USES, "all", 1));
          uses.add(use(Limit.USES_OF_CUSTOMER, "customer-" + random.nextInt(4), 1));
          ReserveUse reserve = new ReserveUse(order(order), uses, UNTIL, AT);
          if (PromotionDecider.decide(state, reserve) instanceof Decision.Accepted) {
            granted(reserve);
            holding.putIfAbsent(order, uses);
          }
        }
        Map<String, Long> taken = new HashMap<>();
        holding
            .values()
            .forEach(
                uses ->
                    uses.forEach(it -> taken.merge(it.limit() + it.of(), it.amount(), Long::sum)));
        PromotionState.Published published = (PromotionState.Published) state;
        Set<String> counted = new HashSet<>();
        published
            .taken()
            .forEach(
                (count, amount) -> {
                  String key = count.limit() + count.of();
                  counted.add(key);
                  assertThat(amount)
                      .as("seed %d: %s", seed, key)
                      .isEqualTo(taken.getOrDefault(key, 0L))
                      .isBetween(0L, limits.get(count.limit()));
                });
        assertThat(counted).as("seed %d", seed).containsAll(taken.keySet());
      }
    }
  }

  @Test
  @Clause({B_3_3, B_4_3})
  void an_edited_order_takes_more_only_where_it_is_left_and_what_is_its_own_counts_for_it() {
    granted(new PublishPromotion("goods", promotion(10, Map.of(Limit.USES, 2L)), AT));
    granted(reserve(1, use(Limit.USES, "all", 1)));
    granted(reserve(2, use(Limit.USES, "all", 1)));

    refused(adjust(1, use(Limit.USES, "all", 2)), "used-up", B_3_3);
    granted(adjust(2));
    granted(adjust(1, use(Limit.USES, "all", 2)));
    refused(adjust(2, use(Limit.USES, "all", 1)), "used-up", B_3_3);
    granted(adjust(1, use(Limit.USES, "all", 1)));
    granted(adjust(2, use(Limit.USES, "all", 1)));
    assertThat(granted(adjust(3))).isEmpty();
  }

  @Test
  @Clause({B_3_7, B_4_3})
  void a_promotion_that_is_over_still_serves_the_edits_of_orders_placed_under_it() {
    granted(new PublishPromotion("goods", promotion(10, Map.of(Limit.USES, 2L)), AT));
    granted(reserve(1, use(Limit.USES, "all", 1)));
    granted(new EndPromotion("sold out", AT));

    granted(adjust(1, use(Limit.USES, "all", 2)));
  }

  private static AdjustUse adjust(int order, ReservedUse... uses) {
    return new AdjustUse(order(order), List.of(uses), null, AT);
  }
}
