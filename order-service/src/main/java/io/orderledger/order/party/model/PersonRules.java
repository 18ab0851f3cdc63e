package io.orderledger.order.party.model;

import io.orderledger.order.party.model.Admission.Admitted;
import io.orderledger.order.party.model.Buyer.AgeSource;
import io.orderledger.order.party.model.Buyer.Person;
import io.orderledger.order.party.model.BuyerDeclaration.LegalRepresentative;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.BuyerTerms;
import io.orderledger.shared.personal.PersonalText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A natural person: old enough for the seller, and below full age with a legal representative who
 * places the order or consents (B-1.3, B-1.3.2, A-acceptance). Age is declared, never proved.
 */
@Clause({ClauseId.B_1_3, ClauseId.B_1_3_2, ClauseId.A_ACCEPTANCE})
final class PersonRules {

  private static final int OLDEST = 150;

  private PersonRules() {}

  /**
   * The age that was declared.
   *
   * @param leastYears full years, or those that everybody of the declared class has
   * @param field where it was declared
   */
  private record Age(AgeClass ageClass, int leastYears, AgeSource source, String field) {}

  static Admission byAccount(BuyerTerms terms) {
    Age age = new Age(AgeClass.OF_AGE, AgeClass.OF_AGE.leastYears(), AgeSource.ACCOUNT, "ageClass");
    return age.leastYears() < terms.smallestAge()
        ? tooYoung(age, terms)
        : new Admitted(BuyerRules.person(age.ageClass(), age.source(), null, terms, null));
  }

  static Admission admit(BuyerDeclaration declared, BuyerTerms terms, LocalDate today) {
    String stray = strayField(declared);
    if (stray != null) {
      return Refusals.notAsked(stray, ClauseId.B_4_2);
    }
    if (declared.participant() != null && !terms.participantMayBeNamed()) {
      return Refusals.at(
          "participant",
          "participant-not-foreseen",
          ClauseId.A_ACCEPTANCE,
          "This seller knows no participant beside the buyer: leave it out.");
    }
    if (declared.participant() != null && Refusals.isBlank(declared.participant())) {
      return Refusals.at(
          "participant",
          "participant-unnamed",
          ClauseId.A_ACCEPTANCE,
          "A name of 1 to " + Refusals.LONGEST_NAME + " characters.");
    }
    if (declared.birthDate() == null) {
      AgeClass given = declared.ageClass();
      Age age =
          given == null
              ? new Age(
                  AgeClass.OF_AGE, AgeClass.OF_AGE.leastYears(), AgeSource.ACCOUNT, "ageClass")
              : new Age(given, given.leastYears(), AgeSource.AGE_CLASS, "ageClass");
      return admit(declared, age, terms);
    }
    Integer years = fullYears(declared.birthDate(), today);
    if (years == null) {
      return Refusals.at(
          "birthDate",
          "birth-date",
          ClauseId.B_1_3_2,
          "A date of birth in the form 2010-12-31, not in the future.");
    }
    AgeClass ageClass = AgeClass.of(years);
    if (declared.ageClass() != null && declared.ageClass() != ageClass) {
      return Refusals.at(
          "ageClass",
          "age-contradiction",
          ClauseId.B_1_3_2,
          "The birth date tells another age: leave one of the two out.");
    }
    return admit(declared, new Age(ageClass, years, AgeSource.BIRTH_DATE, "birthDate"), terms);
  }

  private static Admission admit(BuyerDeclaration declared, Age age, BuyerTerms terms) {
    if (age.leastYears() < terms.smallestAge()) {
      return tooYoung(age, terms);
    }
    LegalRepresentative guardian = declared.legalRepresentative();
    if (age.leastYears() >= terms.ageOfConsent()) {
      return guardian == null
          ? admitted(declared, age, terms, null)
          : Refusals.notAsked("legalRepresentative", ClauseId.B_1_3_2);
    }
    if (guardian == null || Refusals.isBlank(guardian.name())) {
      return Refusals.at(
          guardian == null ? "legalRepresentative" : "legalRepresentative.name",
          "legal-representative-needed",
          ClauseId.B_1_3_2,
          "Below "
              + terms.ageOfConsent()
              + " years a legal representative places the order or consents: name them.");
    }
    if (guardian.act() == null) {
      return Refusals.at(
          "legalRepresentative.act",
          "consent-missing",
          ClauseId.B_1_3_2,
          "Say what the legal representative did: PLACED_THE_ORDER or GAVE_CONSENT.");
    }
    return admitted(declared, age, terms, guardian);
  }

  private static Admission admitted(
      BuyerDeclaration declared,
      Age age,
      BuyerTerms terms,
      @Nullable LegalRepresentative guardian) {
    Person person =
        new Person(
            declared.birthDate(),
            null,
            guardian == null ? null : guardian.name(),
            null,
            declared.participant());
    return new Admitted(
        BuyerRules.person(
            age.ageClass(),
            age.source(),
            guardian == null ? null : guardian.act(),
            terms,
            Person.orNone(person)));
  }

  private static Admission tooYoung(Age age, BuyerTerms terms) {
    return Refusals.at(
        age.field(),
        "buyer-too-young",
        BuyerRules.ageRule(terms),
        "A buyer of this seller is " + terms.smallestAge() + " years old or older.");
  }

  /** Null when it is no date of birth. */
  private static @Nullable Integer fullYears(PersonalText birthDate, LocalDate today) {
    try {
      LocalDate born = LocalDate.parse(birthDate.value() == null ? "" : birthDate.value());
      int years = Period.between(born, today).getYears();
      return born.isAfter(today) || years > OLDEST ? null : years;
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private static @Nullable String strayField(BuyerDeclaration declared) {
    if (declared.iin() != null) {
      return "iin";
    }
    if (declared.bin() != null) {
      return "bin";
    }
    if (declared.name() != null) {
      return "name";
    }
    return declared.representative() == null ? null : "representative";
  }
}
