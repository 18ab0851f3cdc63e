package io.orderledger.order.details.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.SellerDetails;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.A_7_2)
class SellerDetailsDeciderTest {

  private static final Instant AT = Instant.parse("2026-11-19T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

  private static ChangeSellerDetails moveTo(String address, LocalDate changedOn) {
    SellerDetails details =
        new SellerDetails(
            "Example Goods LLP",
            "120540001238",
            address,
            "orders@goods.example",
            "+7 727 000 00 00",
            SellerDetails.TaxStatus.VAT_PAYER);
    return new ChangeSellerDetails("goods", details, changedOn, "operator-1", AT);
  }

  @Test
  void a_change_is_recorded_once_and_the_way_back_is_another_one() {
    ChangeSellerDetails move = moveTo("Almaty, Dostyk 2", TODAY);
    SellerDetailsChanged moved =
        new SellerDetailsChanged("goods", move.details(), TODAY, "operator-1", AT);

    assertThat(SellerDetailsDecider.decide(SellerDetailsState.NONE, move))
        .isEqualTo(Decision.accept(moved));
    SellerDetailsState state = SellerDetailsDecider.evolve(SellerDetailsState.NONE, moved);
    assertThat(SellerDetailsDecider.decide(state, move)).isEqualTo(Decision.nothing());
    assertThat(SellerDetailsDecider.decide(state, moveTo("Almaty, Abay 1", TODAY)))
        .isInstanceOf(Decision.Accepted.class)
        .isNotEqualTo(Decision.nothing());
  }

  @Test
  void what_will_change_later_is_not_recorded_as_changed() {
    assertThat(
            SellerDetailsDecider.decide(
                SellerDetailsState.NONE, moveTo("Almaty, Dostyk 2", TODAY.plusDays(1))))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.refusal().field()).isEqualTo("changedOn"));
  }
}
