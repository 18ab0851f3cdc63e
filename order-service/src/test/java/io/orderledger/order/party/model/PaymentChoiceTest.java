package io.orderledger.order.party.model;

import static io.orderledger.shared.clause.ClauseId.B_5_16;
import static io.orderledger.shared.clause.ClauseId.B_5_2;
import static io.orderledger.shared.event.OrderFact.PaymentMethod.CARD;
import static io.orderledger.shared.event.OrderFact.PaymentMethod.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.party.model.Buyer.Kind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Clause({B_5_2, B_5_16})
class PaymentChoiceTest {

  @Test
  void who_names_no_method_pays_by_card_wherever_cards_are_taken() {
    assertThat(choice(null, Kind.PERSON, INVOICE, CARD)).isEqualTo(chosen(CARD));
    assertThat(choice(null, Kind.LEGAL_ENTITY, INVOICE, CARD)).isEqualTo(chosen(CARD));
    assertThat(choice(null, Kind.LEGAL_ENTITY, INVOICE)).isEqualTo(chosen(INVOICE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"LEGAL_ENTITY", "SOLE_PROPRIETOR"})
  void a_business_pays_to_an_invoice_or_by_card_as_the_edition_lists(Kind kind) {
    assertThat(choice(INVOICE, kind, CARD, INVOICE)).isEqualTo(chosen(INVOICE));
    assertThat(choice(CARD, kind, CARD, INVOICE)).isEqualTo(chosen(CARD));
    assertRefused(choice(INVOICE, kind, CARD));
    assertRefused(choice(CARD, kind, INVOICE));
  }

  @Test
  void a_natural_person_is_refused_an_invoice() {
    assertRefused(choice(INVOICE, Kind.PERSON, CARD, INVOICE));
    assertRefused(choice(null, Kind.PERSON, INVOICE));
  }

  private static PaymentChoice choice(
      @Nullable PaymentMethod wanted, Kind kind, PaymentMethod... taken) {
    Buyer buyer = new Buyer(kind, null, null, null, B_5_2, null, null);
    return PaymentChoice.of(wanted, new PaymentTerms(List.of(taken), 1_440, 3, 3, 10), buyer);
  }

  private static PaymentChoice chosen(PaymentMethod method) {
    return new PaymentChoice.Chosen(method);
  }

  private static void assertRefused(PaymentChoice choice) {
    assertThat(choice)
        .isInstanceOfSatisfying(
            PaymentChoice.Refused.class,
            refused -> {
              assertThat(refused.refusal().clause()).isEqualTo(B_5_2);
              assertThat(refused.refusal().field()).isEqualTo("payment.method");
            });
  }
}
