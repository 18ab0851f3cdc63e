package io.orderledger.order.party.model;

import io.orderledger.order.party.model.Buyer.AgeSource;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.BuyerTerms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether who orders may buy, by the terms of the seller's edition. What is personal is looked at
 * here, once, before anything is kept; afterwards only the outcome is asked.
 */
@Clause({ClauseId.B_1_3, ClauseId.A_ACCEPTANCE})
public final class BuyerRules {

  private BuyerRules() {}

  /**
   * Admits a buyer or refuses with the clause and the field.
   *
   * @param declared null when the form says nothing: a person of full age, as the account is
   * @param today the Almaty day of the order
   */
  public static Admission admit(
      @Nullable BuyerDeclaration declared, BuyerTerms terms, LocalDate today) {
    if (declared == null) {
      return PersonRules.byAccount(terms);
    }
    return switch (declared.kind()) {
      case null ->
          Refusals.at(
              "kind",
              "buyer-kind-missing",
              ClauseId.B_1_3,
              "Say who buys: PERSON, SOLE_PROPRIETOR or LEGAL_ENTITY.");
      case PERSON -> PersonRules.admit(declared, terms, today);
      case SOLE_PROPRIETOR, LEGAL_ENTITY ->
          terms.entitiesMayBuy()
              ? EntityRules.admit(declared, today)
              : Refusals.at(
                  "kind",
                  "natural-persons-only",
                  ClauseId.A_ACCEPTANCE,
                  "This seller serves natural persons: order as one.");
    };
  }

  static Buyer person(
      AgeClass age,
      AgeSource source,
      Buyer.@Nullable GuardianAct guardian,
      BuyerTerms terms,
      Buyer.@Nullable Person person) {
    ClauseId rule = guardian == null ? ageRule(terms) : ClauseId.B_1_3_2;
    return new Buyer(Buyer.Kind.PERSON, age, source, guardian, rule, null, person);
  }

  /** The services offer asks for full age, the goods offer for fourteen years. */
  static ClauseId ageRule(BuyerTerms terms) {
    return terms.smallestAge() >= AgeClass.OF_AGE.leastYears()
        ? ClauseId.A_ACCEPTANCE
        : ClauseId.B_1_3;
  }
}
