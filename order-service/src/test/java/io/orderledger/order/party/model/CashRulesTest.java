package io.orderledger.order.party.model;

import static io.orderledger.shared.clause.ClauseId.B_5_2;
import static io.orderledger.shared.clause.ClauseId.B_5_7;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.party.model.Buyer.Kind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.CashTerms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is taken in cash, where, and of whom. */
@Clause({B_5_2, B_5_7})
class CashRulesTest {

  private static final CashTerms LIMITS =
      new CashTerms(Tenge.of(300_000), Tenge.of(1_000_000), Tenge.of(100_000));

  @ParameterizedTest
  @CsvSource({
    "COURIER, PERSON,          300000,",
    "COURIER, PERSON,          300001, cash-above-limit",
    "PICKUP,  PERSON,          1000000,",
    "PICKUP,  PERSON,          1000001, cash-above-limit",
    "COURIER, LEGAL_ENTITY,    100000,",
    "COURIER, LEGAL_ENTITY,    100001, cash-above-legal-limit",
    "PICKUP,  SOLE_PROPRIETOR, 100001, cash-above-legal-limit"
  })
  void each_place_and_the_law_have_their_limit(
      DeliveryMethod place, Kind buyer, long total, @Nullable String refusal) {
    assertThat(whyNot(LIMITS, buyer, place, total).map(Refusal::code))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @Test
  void a_refusal_names_the_clause_the_limit_and_what_to_do() {
    Refusal refusal = whyNot(LIMITS, Kind.PERSON, DeliveryMethod.COURIER, 400_000).orElseThrow();

    assertThat(refusal.clause()).isEqualTo(B_5_7);
    assertThat(refusal.message()).contains("300000 KZT", "400000 KZT", "pay by card");
    assertThat(refusal.field()).isEqualTo("payment.method");
  }

  @Test
  void where_no_limit_is_named_no_cash_is_taken() {
    CashTerms atPickup = new CashTerms(null, Tenge.of(10_000), null);
    assertThat(whyNot(atPickup, Kind.PERSON, DeliveryMethod.COURIER, 1).map(Refusal::code))
        .contains("cash-not-taken-there");
    assertThat(whyNot(null, Kind.PERSON, DeliveryMethod.PICKUP, 1).map(Refusal::code))
        .contains("cash-not-taken-there");
    assertThat(whyNot(atPickup, Kind.LEGAL_ENTITY, DeliveryMethod.PICKUP, 1).map(Refusal::code))
        .contains("cash-not-of-businesses");
    assertThat(whyNot(atPickup, null, DeliveryMethod.PICKUP, 10_000)).isEmpty();
  }

  @Test
  void a_place_that_takes_less_than_the_law_allows_is_asked_as_well() {
    CashTerms little = new CashTerms(Tenge.of(50_000), null, Tenge.of(100_000));
    assertThat(whyNot(little, Kind.LEGAL_ENTITY, DeliveryMethod.COURIER, 60_000).map(Refusal::code))
        .contains("cash-above-limit");
  }

  @Test
  void what_is_paid_otherwise_has_no_limit() {
    assertThat(
            CashRules.whyNot(
                PaymentMethod.CARD,
                PaymentTerms.WHEN_SILENT,
                null,
                DeliveryMethod.COURIER,
                Tenge.of(9_000_000)))
        .isEmpty();
  }

  private static Optional<Refusal> whyNot(
      @Nullable CashTerms cash, @Nullable Kind kind, DeliveryMethod place, long total) {
    return CashRules.whyNot(
        PaymentMethod.CASH,
        new PaymentTerms(List.of(PaymentMethod.CARD, PaymentMethod.CASH), 1_440, 3, 3, 10, cash),
        kind == null ? null : new Buyer(kind, null, null, null, B_5_2, null, null),
        place,
        Tenge.of(total));
  }
}
