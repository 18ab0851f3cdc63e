package io.orderledger.order.party.model;

import static io.orderledger.shared.clause.ClauseId.A_3_4;
import static io.orderledger.shared.clause.ClauseId.B_5_16;
import static io.orderledger.shared.clause.ClauseId.B_5_2;
import static io.orderledger.shared.clause.ClauseId.B_5_8;
import static io.orderledger.shared.event.OrderFact.PaymentMethod.CARD;
import static io.orderledger.shared.event.OrderFact.PaymentMethod.CASH;
import static io.orderledger.shared.event.OrderFact.PaymentMethod.INSTALMENTS;
import static io.orderledger.shared.event.OrderFact.PaymentMethod.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.party.model.Buyer.Kind;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AftermathTerms;
import io.orderledger.shared.event.BuyerTerms;
import io.orderledger.shared.event.DeliveryTerms;
import io.orderledger.shared.event.ForceMajeureTerms;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.OrderingTerms;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.event.ServiceTerms;
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

  @Test
  void everybody_pays_in_cash_where_the_edition_lists_it() {
    assertThat(choice(CASH, Kind.PERSON, CARD, CASH)).isEqualTo(chosen(CASH));
    assertThat(choice(CASH, Kind.LEGAL_ENTITY, CARD, CASH)).isEqualTo(chosen(CASH));
    assertThat(choice(null, Kind.PERSON, CASH, CARD)).isEqualTo(chosen(CARD));
    assertRefused(choice(CASH, Kind.PERSON, CARD));
  }

  @Test
  @Clause(B_5_8)
  void a_natural_person_pays_by_instalments_where_the_edition_lists_them_and_a_business_nowhere() {
    assertThat(choice(INSTALMENTS, Kind.PERSON, CARD, INSTALMENTS)).isEqualTo(chosen(INSTALMENTS));
    assertThat(choice(null, Kind.PERSON, INSTALMENTS, CARD)).isEqualTo(chosen(CARD));
    assertRefused(choice(INSTALMENTS, Kind.PERSON, CARD), B_5_8);
    assertRefused(choice(INSTALMENTS, Kind.LEGAL_ENTITY, CARD, INSTALMENTS), B_5_8);
    assertRefused(choice(INSTALMENTS, Kind.SOLE_PROPRIETOR, CARD, INSTALMENTS), B_5_8);
  }

  @Test
  @Clause(A_3_4)
  void the_services_offer_is_cashless_by_its_own_clause() {
    Buyer person = new Buyer(Kind.PERSON, null, null, null, B_5_2, null, null);
    Terms services = terms(new BuyerTerms(18, 18, false, true), CARD);

    assertThat(PaymentChoice.of(CASH, services, person))
        .isInstanceOfSatisfying(
            PaymentChoice.Refused.class,
            refused -> assertThat(refused.refusal().clause()).isEqualTo(A_3_4));
  }

  private static PaymentChoice choice(
      @Nullable PaymentMethod wanted, Kind kind, PaymentMethod... taken) {
    Buyer buyer = new Buyer(kind, null, null, null, B_5_2, null, null);
    return PaymentChoice.of(wanted, terms(BuyerTerms.WHEN_SILENT, taken), buyer);
  }

  private static Terms terms(BuyerTerms buyers, PaymentMethod... taken) {
    return new Terms(
        14,
        5,
        true,
        buyers,
        OrderingTerms.WHEN_SILENT,
        new PaymentTerms(List.of(taken), 1_440, 3, 3, 10),
        DeliveryTerms.WHEN_SILENT,
        AftermathTerms.WHEN_SILENT,
        ServiceTerms.WHEN_SILENT,
        ForceMajeureTerms.WHEN_SILENT,
        null,
        null);
  }

  private static PaymentChoice chosen(PaymentMethod method) {
    return new PaymentChoice.Chosen(method);
  }

  private static void assertRefused(PaymentChoice choice) {
    assertRefused(choice, B_5_2);
  }

  private static void assertRefused(PaymentChoice choice, ClauseId clause) {
    assertThat(choice)
        .isInstanceOfSatisfying(
            PaymentChoice.Refused.class,
            refused -> {
              assertThat(refused.refusal().clause()).isEqualTo(clause);
              assertThat(refused.refusal().field()).isEqualTo("payment.method");
            });
  }
}
