package io.orderledger.order.service.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderingTerms;
import io.orderledger.shared.event.OrderingTerms.Conclusion;
import io.orderledger.shared.event.OrderingTerms.GiftPrice;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.A_3_2)
class ServiceRulesTest {

  private static final OrderingTerms OF_SERVICES =
      new OrderingTerms(
          Conclusion.ACCEPTANCE_AND_PAYMENT,
          72,
          10,
          GiftPrice.AT_PLACEMENT,
          /* namesServices= */ true);
  private static final PersonalText PLACE = PersonalText.of("Almaty, Abay 1");
  private static final PersonalText NAME = PersonalText.of("Aigerim S.");
  private static final PersonalText PHONE = PersonalText.of("+7 701 000 00 00");

  private static ServiceDeclaration declared(
      @Nullable String kind,
      @Nullable PersonalText place,
      @Nullable PersonalText name,
      @Nullable PersonalText phone) {
    return new ServiceDeclaration(kind, place, new ServiceDeclaration.Client(name, phone));
  }

  private static void assertRefused(
      @Nullable ServiceDeclaration declared, boolean reachable, String field) {
    assertThat(ServiceRules.named(declared, OF_SERVICES, reachable))
        .isInstanceOfSatisfying(
            Naming.Refused.class,
            refused -> {
              assertThat(refused.refusal().clause()).isEqualTo(ClauseId.A_3_2);
              assertThat(refused.refusal().field()).isEqualTo(field);
              assertThat(refused.refusal().message()).doesNotContain("Aigerim", "701");
            });
  }

  @Test
  void an_order_for_services_names_the_kind_the_place_and_the_client() {
    assertThat(
            ServiceRules.named(declared(" Piano lesson ", PLACE, NAME, PHONE), OF_SERVICES, true))
        .isEqualTo(
            new Naming.Named(
                new OrderedService("Piano lesson", new OrderedService.Client(NAME, PHONE, PLACE))));
  }

  @Test
  void each_detail_that_is_missing_is_named() {
    PersonalText blank = PersonalText.of("  ");
    assertRefused(null, true, "service");
    assertRefused(declared(null, PLACE, NAME, PHONE), true, "service.kind");
    assertRefused(declared("x".repeat(201), PLACE, NAME, PHONE), true, "service.kind");
    assertRefused(declared("Lesson", blank, NAME, PHONE), true, "service.place");
    assertRefused(new ServiceDeclaration("Lesson", PLACE, null), true, "service.client");
    assertRefused(declared("Lesson", PLACE, null, PHONE), true, "service.client.name");
    assertRefused(
        declared("Lesson", PLACE, NAME, PersonalText.of("call me")), true, "service.client.phone");
    assertRefused(declared("Lesson", PLACE, NAME, PHONE), false, "contact");
  }

  @Test
  void an_edition_that_is_silent_asks_for_no_service_but_what_is_said_is_looked_at() {
    assertThat(ServiceRules.named(null, OrderingTerms.WHEN_SILENT, false))
        .isEqualTo(new Naming.Named(null));
    assertThat(
            ServiceRules.named(
                declared("Lesson", PLACE, NAME, null), OrderingTerms.WHEN_SILENT, true))
        .isInstanceOf(Naming.Refused.class);
  }
}
