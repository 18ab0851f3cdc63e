package io.orderledger.order.party.model;

import static io.orderledger.shared.clause.ClauseId.B_5_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.InstalmentTerms;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How dear an order by instalments may be. */
@Clause(B_5_8)
class InstalmentRulesTest {

  private static final PaymentTerms TERMS =
      new PaymentTerms(
          List.of(PaymentMethod.CARD, PaymentMethod.INSTALMENTS),
          1_440,
          3,
          3,
          10,
          null,
          new InstalmentTerms(List.of(3, 6), Tenge.of(20_000), Tenge.of(500_000)),
          null);

  @ParameterizedTest
  @CsvSource({
    "19999,  instalments-below-least",
    "20000,",
    "500000,",
    "500001, instalments-above-most"
  })
  void an_order_costs_neither_less_nor_more_than_the_edition_says(
      long total, @Nullable String refusal) {
    assertThat(
            InstalmentRules.whyNot(PaymentMethod.INSTALMENTS, TERMS, Tenge.of(total))
                .map(Refusal::code))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @Test
  void the_refusal_names_the_clause_the_sums_and_what_to_do() {
    Refusal refusal =
        InstalmentRules.whyNot(PaymentMethod.INSTALMENTS, TERMS, Tenge.of(900_000)).orElseThrow();
    assertThat(refusal.clause()).isEqualTo(B_5_8);
    assertThat(refusal.field()).isEqualTo("payment.method");
    assertThat(refusal.message()).contains("20000 KZT", "500000 KZT", "900000 KZT", "pay by card");
  }

  @Test
  void what_is_paid_otherwise_may_cost_anything() {
    assertThat(InstalmentRules.whyNot(PaymentMethod.CARD, TERMS, Tenge.of(1))).isEmpty();
    assertThat(InstalmentRules.whyNot(PaymentMethod.CARD, PaymentTerms.WHEN_SILENT, Tenge.of(1)))
        .isEmpty();
  }
}
