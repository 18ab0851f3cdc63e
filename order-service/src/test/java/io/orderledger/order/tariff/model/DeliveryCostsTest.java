package io.orderledger.order.tariff.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.tariff.model.DeliveryCost.Charged;
import io.orderledger.order.tariff.model.DeliveryCost.Refused;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.CostPart;
import io.orderledger.shared.event.OrderFact.CostReason;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.TariffEdition.DeliveryOption;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.money.Tenge;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a delivery costs, by example. */
class DeliveryCostsTest {

  private static final Place ALMATY = new Place("KZ", null, "Almaty");
  private static final Goods KETTLES = Goods.NONE.with(2, 900, false);

  private static WantedDelivery to(@Nullable Place place) {
    return new WantedDelivery(DeliveryMethod.COURIER, null, place, 0, Set.of());
  }

  private static DeliveryCost cost(WantedDelivery wanted, Goods goods) {
    return DeliveryCosts.of(Tariffs.EDITION, wanted, goods);
  }

  private static Charged charged(WantedDelivery wanted, Goods goods) {
    assertThat(cost(wanted, goods)).isInstanceOf(Charged.class);
    return (Charged) cost(wanted, goods);
  }

  private static CostPart part(CostReason reason, long amount) {
    return new CostPart(reason, Tenge.of(amount));
  }

  private static void assertRefused(
      WantedDelivery wanted, String code, ClauseId clause, String field) {
    assertThat(cost(wanted, KETTLES))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo(code);
              assertThat(refused.refusal().clause()).isEqualTo(clause);
              assertThat(refused.refusal().field()).isEqualTo(field);
            });
  }

  @Test
  @Clause(ClauseId.B_6_4)
  void a_usual_parcel_in_the_home_zone_costs_the_base_price() {
    assertThat(charged(to(ALMATY), KETTLES).parts()).containsExactly(part(CostReason.BASE, 1_500));
    assertThat(charged(WantedDelivery.collectedAt("ALA-1"), KETTLES).total()).isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause(ClauseId.B_6_4)
  void each_started_kilogram_above_the_included_weight_costs() {
    assertThat(charged(to(ALMATY), new Goods(30_000, 0)).total()).isEqualTo(Tenge.of(1_500));
    assertThat(charged(to(ALMATY), new Goods(30_001, 0)).total()).isEqualTo(Tenge.of(1_600));
    assertThat(charged(to(ALMATY), new Goods(31_000, 0)).total()).isEqualTo(Tenge.of(1_600));
    assertThat(charged(to(ALMATY), new Goods(31_001, 0)).parts())
        .containsExactly(part(CostReason.BASE, 1_500), part(CostReason.WEIGHT, 200));
  }

  @Test
  @Clause(ClauseId.B_6_4)
  void a_wardrobe_for_the_fifth_floor_without_a_lift_names_every_reason() {
    Goods wardrobe = Goods.NONE.with(1, 80_000, true);
    WantedDelivery wanted =
        new WantedDelivery(
            DeliveryMethod.COURIER,
            null,
            ALMATY,
            4,
            Set.of(DeliveryOption.EVENING_SLOT, DeliveryOption.LIFTING));

    Charged cost = charged(wanted, wardrobe);

    assertThat(cost.parts())
        .containsExactly(
            part(CostReason.BASE, 1_500),
            part(CostReason.WEIGHT, 5_000),
            part(CostReason.OVERSIZE, 5_000),
            part(CostReason.FLOORS, 1_200),
            part(CostReason.LIFTING, 2_000),
            part(CostReason.EVENING_SLOT, 700));
    assertThat(cost.total()).isEqualTo(Tenge.of(15_400));
  }

  @Test
  @Clause({ClauseId.B_1_8, ClauseId.B_6_2})
  void the_most_exact_entry_for_a_place_counts_whatever_its_case() {
    assertThat(charged(to(null), KETTLES).zone()).isEqualTo("home");
    assertThat(charged(to(new Place("KZ", "Almaty", " ALMATY ")), KETTLES).zone())
        .isEqualTo("home");
    assertThat(charged(to(new Place("KZ", "Almaty Region", "Konaev")), KETTLES).zone())
        .isEqualTo("home");
    assertThat(charged(to(new Place("KZ", null, "Astana")), KETTLES).zone()).isEqualTo("far");
  }

  @Test
  @Clause({ClauseId.B_1_7, ClauseId.B_1_8, ClauseId.B_6_1})
  void what_is_not_served_is_refused_with_its_clause() {
    assertRefused(
        to(new Place("KG", null, "Osh")), "place-not-served", ClauseId.B_1_8, "destination");
    assertRefused(
        to(new Place("KG", null, "Bishkek")), "delivery-not-offered", ClauseId.B_1_7, "method");
    assertRefused(
        WantedDelivery.collectedAt("ALA-9"), "pickup-point-unknown", ClauseId.B_6_1, "pickupPoint");
    assertRefused(
        new WantedDelivery(
            DeliveryMethod.COURIER, null, ALMATY, 0, Set.of(DeliveryOption.ASSEMBLY)),
        "option-not-offered",
        ClauseId.B_6_4,
        "destination.options");
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void what_the_contract_names_caps_the_base_price_and_nothing_else() {
    Charged heavy = charged(to(ALMATY), new Goods(31_000, 0));

    assertThat(heavy.withBaseAtMost(Tenge.of(1_000)).parts())
        .containsExactly(part(CostReason.BASE, 1_000), part(CostReason.WEIGHT, 100));
    assertThat(heavy.withBaseAtMost(Tenge.of(9_000))).isEqualTo(heavy);
  }
}
