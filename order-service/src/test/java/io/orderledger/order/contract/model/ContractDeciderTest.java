package io.orderledger.order.contract.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.offer.model.OfferCommand.PublishEdition;
import io.orderledger.order.offer.model.OfferDecider;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.offer.model.OfferState;
import io.orderledger.personaldata.PersonalRecords;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.A_7_4)
class ContractDeciderTest {

  // 20 November 00:30 in Almaty.
  private static final Instant AT = Instant.parse("2026-11-19T19:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static RegisterContract register(String customer, LocalDate signedOn, String wording) {
    SignedContract contract = new SignedContract("17/26-У", signedOn);
    OfferEdition edition =
        OfferEdition.worded(
            "services",
            contract.idAt("services"),
            signedOn,
            new Terms(0, 0, true),
            Map.of(DeliveryMethod.PICKUP, Tenge.ZERO),
            wording);
    return new RegisterContract(
        customer,
        contract,
        edition.withoutText(),
        PersonalText.of("Aigerim S."),
        PersonalText.of(wording),
        "operator-1",
        AT);
  }

  private static ContractRegistered granted(RegisterContract register) {
    Decision<ContractRegistered> decision = ContractDecider.decide(ContractState.UNKNOWN, register);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<ContractRegistered>) decision).events().getFirst();
  }

  private static void assertRefused(
      ContractState state, RegisterContract register, String code, String field) {
    assertThat(ContractDecider.decide(state, register))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo(code);
              assertThat(refused.refusal().clause()).isEqualTo(ClauseId.A_7_4);
              assertThat(refused.refusal().field()).isEqualTo(field);
            });
  }

  @Test
  void a_signed_contract_is_recorded_with_its_number_day_terms_and_the_hash_of_its_wording() {
    RegisterContract register = register("customer-1", TODAY, "We teach.");

    ContractRegistered registered = granted(register);

    assertThat(registered.contract()).isEqualTo(new SignedContract("17/26-У", TODAY));
    assertThat(registered.edition().edition()).startsWith("contract-");
    assertThat(registered.edition().text()).isEmpty();
    assertThat(registered.edition().contentHash()).hasSize(64);
    assertThat(registered.toString()).doesNotContain("We teach", "Aigerim");
    assertThat(PersonalRecords.findings(ContractRegistered.class)).isEmpty();
  }

  @Test
  void it_binds_its_client_with_its_seller_and_nobody_else() {
    ContractRegistered registered = granted(register("customer-1", TODAY, "We teach."));

    assertThat(registered.binds("services", "customer-1")).isTrue();
    assertThat(registered.binds("services", "customer-2")).isFalse();
    assertThat(registered.binds("goods", "customer-1")).isFalse();
  }

  @Test
  void what_nobody_has_signed_yet_stands_in_for_nothing() {
    assertRefused(
        ContractState.UNKNOWN,
        register("customer-1", TODAY.plusDays(1), "We teach."),
        "contract-not-signed-yet",
        "contract.signedOn");
  }

  @Test
  void the_same_number_and_day_are_the_same_contract_which_is_never_reworded() {
    RegisterContract register = register("customer-1", TODAY, "We teach.");
    ContractState state = new ContractState.Registered(granted(register));

    assertThat(ContractDecider.decide(state, register)).isEqualTo(Decision.nothing());
    assertRefused(
        state,
        register("customer-1", TODAY, "We teach less."),
        "contract-registered",
        "contract.number");
    assertRefused(
        state,
        register("customer-2", TODAY, "We teach."),
        "contract-registered",
        "contract.number");
    SignedContract other = new SignedContract("17/26-У", TODAY.minusYears(1));
    assertThat(other.idAt("services")).isNotEqualTo(register.edition().edition());
    assertThat(register.contract().idAt("goods")).isNotEqualTo(register.edition().edition());
  }

  @Test
  void no_offer_is_published_under_the_name_of_a_contract() {
    OfferEdition edition =
        OfferEdition.worded(
            "services",
            "contract-2027",
            TODAY.plusDays(1),
            new Terms(0, 0, true),
            Map.of(),
            "An offer.");

    assertThat(OfferDecider.decide(OfferState.NONE, new PublishEdition(edition, AT)))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("name-of-contracts"));
  }
}
