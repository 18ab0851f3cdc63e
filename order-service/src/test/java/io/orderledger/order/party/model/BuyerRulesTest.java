package io.orderledger.order.party.model;

import static io.orderledger.shared.clause.ClauseId.A_ACCEPTANCE;
import static io.orderledger.shared.clause.ClauseId.B_10_4;
import static io.orderledger.shared.clause.ClauseId.B_1_3;
import static io.orderledger.shared.clause.ClauseId.B_1_3_1;
import static io.orderledger.shared.clause.ClauseId.B_1_3_2;
import static io.orderledger.shared.clause.ClauseId.B_4_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.party.model.Buyer.AgeSource;
import io.orderledger.order.party.model.Buyer.GuardianAct;
import io.orderledger.order.party.model.Buyer.Kind;
import io.orderledger.order.party.model.BuyerDeclaration.LegalRepresentative;
import io.orderledger.order.party.model.BuyerDeclaration.PowerOfAttorney;
import io.orderledger.order.party.model.BuyerDeclaration.Representative;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.BuyerTerms;
import io.orderledger.shared.personal.PersonalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuyerRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 5);
  private static final BuyerTerms GOODS = new BuyerTerms(14, 18, true, false);
  private static final BuyerTerms SERVICES = new BuyerTerms(18, 18, false, true);
  private static final LegalRepresentative CONSENT =
      new LegalRepresentative(PersonalText.of("Mother"), GuardianAct.GAVE_CONSENT);

  @Test
  @Clause(B_1_3)
  void a_form_that_says_nothing_is_a_natural_persons_of_full_age() {
    Buyer buyer = admitted(null, GOODS);

    assertThat(buyer)
        .isEqualTo(
            new Buyer(Kind.PERSON, AgeClass.OF_AGE, AgeSource.ACCOUNT, null, B_1_3, null, null));
    assertThat(buyer.buysAsConsumer()).isTrue();
    assertThat(admitted(null, SERVICES).admittedBy()).isEqualTo(A_ACCEPTANCE);
    assertRefused(null, new BuyerTerms(21, 21, true, false), "ageClass", A_ACCEPTANCE);
  }

  @ParameterizedTest
  @CsvSource({"2012-11-06, false", "2012-11-05, true", "2012-11-04, true", "2012-02-29, true"})
  @Clause(B_1_3)
  void a_buyer_of_goods_is_fourteen_on_the_day_of_the_order(String born, boolean oldEnough) {
    BuyerDeclaration minor = person(null, born, CONSENT);

    if (oldEnough) {
      assertThat(admitted(minor, GOODS).age()).isEqualTo(AgeClass.FROM_14_TO_17);
    } else {
      assertRefused(minor, GOODS, "birthDate", B_1_3);
    }
  }

  @Test
  @Clause({B_1_3, A_ACCEPTANCE})
  void a_declared_class_of_age_is_enough_when_everybody_in_it_is_old_enough() {
    assertRefused(person(AgeClass.UNDER_14, null, CONSENT), GOODS, "ageClass", B_1_3);
    assertThat(admitted(person(AgeClass.FROM_14_TO_17, null, CONSENT), GOODS).ageDeclaredBy())
        .isEqualTo(AgeSource.AGE_CLASS);
    assertRefused(
        person(AgeClass.FROM_14_TO_17, null, CONSENT), SERVICES, "ageClass", A_ACCEPTANCE);
    assertThat(admitted(person(AgeClass.OF_AGE, null, null), SERVICES).guardian()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2008-11-06, false", "2008-11-05, true"})
  @Clause(A_ACCEPTANCE)
  void a_client_of_services_is_eighteen(String born, boolean oldEnough) {
    if (oldEnough) {
      assertThat(admitted(person(null, born, null), SERVICES).admittedBy()).isEqualTo(A_ACCEPTANCE);
    } else {
      assertRefused(person(null, born, CONSENT), SERVICES, "birthDate", A_ACCEPTANCE);
    }
  }

  @Test
  @Clause(B_1_3_2)
  void for_a_minor_the_legal_representative_places_the_order_or_consents() {
    String sixteen = "2010-05-01";
    PersonalText mother = PersonalText.of("Mother");

    assertRefused(person(null, sixteen, null), GOODS, "legalRepresentative", B_1_3_2);
    assertRefused(
        person(
            null, sixteen, new LegalRepresentative(PersonalText.of(" "), GuardianAct.GAVE_CONSENT)),
        GOODS,
        "legalRepresentative.name",
        B_1_3_2);
    assertRefused(
        person(null, sixteen, new LegalRepresentative(mother, null)),
        GOODS,
        "legalRepresentative.act",
        B_1_3_2);
    for (GuardianAct act : GuardianAct.values()) {
      Buyer buyer = admitted(person(null, sixteen, new LegalRepresentative(mother, act)), GOODS);
      assertThat(buyer.guardian()).isEqualTo(act);
      assertThat(buyer.admittedBy()).isEqualTo(B_1_3_2);
      assertThat(buyer.person())
          .isEqualTo(new Buyer.Person(PersonalText.of(sixteen), null, mother, null, null));
    }
    assertRefused(person(null, "1990-05-01", CONSENT), GOODS, "legalRepresentative", B_1_3_2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2010", "31.12.2010", "2010-02-30", "2026-11-06", "1800-01-01"})
  @Clause(B_1_3_2)
  void what_is_no_date_of_birth_is_refused(String born) {
    assertRefused(person(null, born, CONSENT), GOODS, "birthDate", B_1_3_2);
  }

  @Test
  @Clause(B_1_3_2)
  void a_birth_date_and_a_class_of_age_that_disagree_are_refused() {
    assertRefused(person(AgeClass.OF_AGE, "2010-05-01", CONSENT), GOODS, "ageClass", B_1_3_2);
  }

  @Test
  @Clause(A_ACCEPTANCE)
  void a_participant_is_named_where_the_edition_foresees_one() {
    PersonalText child = PersonalText.of("Child");

    assertThat(admitted(withParticipant(child), SERVICES).person())
        .isEqualTo(new Buyer.Person(null, null, null, null, child));
    assertRefused(withParticipant(child), GOODS, "participant", A_ACCEPTANCE);
    assertRefused(withParticipant(PersonalText.of("")), SERVICES, "participant", A_ACCEPTANCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"900101350003", "900101300811"})
  @Clause(B_4_2)
  void N1_a_sole_proprietor_gives_an_IIN_whose_control_digit_fits(String iin) {
    Buyer buyer = admitted(proprietor(iin), GOODS);

    assertThat(buyer.buysAsConsumer()).isFalse();
    assertThat(buyer.person())
        .isEqualTo(new Buyer.Person(null, PersonalText.of(iin), null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"900101350004", "900101300800", "901301350003", "ABCDEFGHIJKL", "90010135000", ""})
  @Clause(B_4_2)
  void N1_any_other_IIN_is_refused(String iin) {
    assertRefused(proprietor(iin), GOODS, "iin", B_4_2);
  }

  @Test
  @Clause({B_4_2, B_1_3_1})
  void N1_a_legal_entity_gives_its_BIN_and_who_acts_on_what_authority() {
    PowerOfAttorney authority = new PowerOfAttorney("17", TODAY);
    Representative acting = new Representative(PersonalText.of("Director"), authority);

    Buyer buyer = admitted(entity("120540001238", "Example LLP", acting), GOODS);

    assertThat(buyer.entity())
        .isEqualTo(new Buyer.Entity("120540001238", "Example LLP", "17", TODAY));
    assertThat(buyer.admittedBy()).isEqualTo(B_1_3_1);
    assertThat(buyer.buysAsConsumer()).isFalse();
    assertRefused(entity("120540001239", "Example LLP", acting), GOODS, "bin", B_4_2);
    assertRefused(entity(null, "Example LLP", acting), GOODS, "bin", B_4_2);
    assertRefused(entity("120540001238", " ", acting), GOODS, "name", B_4_2);
  }

  @Test
  @Clause(B_1_3_1)
  void nobody_acts_for_an_entity_without_authority() {
    assertNoAuthority(null, "representative");
    assertNoAuthority(new Representative(null, null), "representative.name");
    PersonalText name = PersonalText.of("Director");
    assertNoAuthority(new Representative(name, null), "representative.powerOfAttorney");
    assertNoAuthority(
        new Representative(name, new PowerOfAttorney("", TODAY)),
        "representative.powerOfAttorney.number");
    assertNoAuthority(
        new Representative(name, new PowerOfAttorney("17", null)),
        "representative.powerOfAttorney.date");
    assertNoAuthority(
        new Representative(name, new PowerOfAttorney("17", TODAY.plusDays(1))),
        "representative.powerOfAttorney.date");
  }

  @Test
  @Clause(A_ACCEPTANCE)
  void services_are_for_natural_persons() {
    assertRefused(proprietor("900101350003"), SERVICES, "kind", A_ACCEPTANCE);
    assertRefused(entity("120540001238", "Example LLP", null), SERVICES, "kind", A_ACCEPTANCE);
  }

  @Test
  void what_is_not_asked_of_such_a_buyer_is_refused_and_not_kept() {
    PersonalText iin = PersonalText.of("900101350003");
    assertRefused(
        new BuyerDeclaration(Kind.PERSON, null, null, null, null, iin, null, null, null),
        GOODS,
        "iin",
        B_4_2);
    assertRefused(
        new BuyerDeclaration(
            Kind.SOLE_PROPRIETOR, AgeClass.OF_AGE, null, null, null, iin, null, null, null),
        GOODS,
        "ageClass",
        B_1_3);
    assertRefused(
        new BuyerDeclaration(null, null, null, null, null, null, null, null, null),
        GOODS,
        "kind",
        B_1_3);
  }

  @Test
  @Clause(B_10_4)
  void what_is_printed_of_a_buyer_gives_nobody_away() {
    assertThat(admitted(person(null, "2010-05-01", CONSENT), GOODS).toString())
        .doesNotContain("2010-05-01", "Mother");
    assertThat(proprietor("900101350003").toString()).doesNotContain("900101350003");
  }

  private static void assertNoAuthority(@Nullable Representative acting, String field) {
    assertRefused(entity("120540001238", "Example LLP", acting), GOODS, field, B_1_3_1);
  }

  private static BuyerDeclaration person(
      @Nullable AgeClass age, @Nullable String born, @Nullable LegalRepresentative guardian) {
    PersonalText birthDate = born == null ? null : PersonalText.of(born);
    return new BuyerDeclaration(
        Kind.PERSON, age, birthDate, guardian, null, null, null, null, null);
  }

  private static BuyerDeclaration withParticipant(PersonalText name) {
    return new BuyerDeclaration(Kind.PERSON, null, null, null, name, null, null, null, null);
  }

  private static BuyerDeclaration proprietor(String iin) {
    return new BuyerDeclaration(
        Kind.SOLE_PROPRIETOR, null, null, null, null, PersonalText.of(iin), null, null, null);
  }

  private static BuyerDeclaration entity(
      @Nullable String bin, @Nullable String name, @Nullable Representative acting) {
    return new BuyerDeclaration(Kind.LEGAL_ENTITY, null, null, null, null, null, bin, name, acting);
  }

  private static Buyer admitted(@Nullable BuyerDeclaration declared, BuyerTerms terms) {
    Admission admission = BuyerRules.admit(declared, terms, TODAY);
    assertThat(admission).isInstanceOf(Admission.Admitted.class);
    return ((Admission.Admitted) admission).buyer();
  }

  private static void assertRefused(
      @Nullable BuyerDeclaration declared, BuyerTerms terms, String field, ClauseId clause) {
    assertThat(BuyerRules.admit(declared, terms, TODAY))
        .isInstanceOfSatisfying(
            Admission.Refused.class,
            refused -> {
              assertThat(refused.refusal().field()).isEqualTo("buyer." + field);
              assertThat(refused.refusal().clause()).isEqualTo(clause);
            });
  }
}
