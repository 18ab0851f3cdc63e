package io.orderledger.order.party.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who buys, as they were admitted: what rules ask later is kept apart from the person, who can be
 * erased.
 *
 * @param age of a natural person; null for others
 * @param ageDeclaredBy where the age comes from; null where there is none
 * @param guardian what the legal representative did; null when none was needed
 * @param admittedBy the rule that was applied
 * @param entity null for everybody else than a legal entity
 * @param person null when nothing personal was declared, and after the person was erased
 */
@Clause({ClauseId.B_1_3, ClauseId.B_1_3_1, ClauseId.B_1_3_2, ClauseId.A_ACCEPTANCE})
public record Buyer(
    Kind kind,
    @Nullable AgeClass age,
    @Nullable AgeSource ageDeclaredBy,
    @Nullable GuardianAct guardian,
    ClauseId admittedBy,
    @Nullable Entity entity,
    @Personal @Nullable Person person) {

  /** What kind of buyer the offers know (B-1.3). */
  public enum Kind {
    PERSON,
    SOLE_PROPRIETOR,
    LEGAL_ENTITY
  }

  /** Age is declared, not proved; a false declaration is the buyer's (B-1.3.2). */
  public enum AgeSource {
    /** The order form says nothing: the account is a person's of full age. */
    ACCOUNT,
    AGE_CLASS,
    BIRTH_DATE
  }

  /** How a minor's legal representative takes part (B-1.3.2). */
  public enum GuardianAct {
    PLACED_THE_ORDER,
    GAVE_CONSENT
  }

  /**
   * The legal entity that the rights arise for, and the authority of who acts (B-1.3.1).
   *
   * @param powerOfAttorneyDate an Almaty day
   */
  public record Entity(
      String bin, String name, String powerOfAttorneyNumber, LocalDate powerOfAttorneyDate) {}

  /**
   * What belongs to people; each null where it was not declared.
   *
   * @param bornOn ISO date
   * @param iin of a sole proprietor
   * @param guardian the legal representative's name
   * @param representative the name of who acts for a legal entity
   * @param participant who takes part instead of the client (A-acceptance)
   */
  public record Person(
      @Nullable PersonalText bornOn,
      @Nullable PersonalText iin,
      @Nullable PersonalText guardian,
      @Nullable PersonalText representative,
      @Nullable PersonalText participant) {

    private static final Person NOTHING = new Person(null, null, null, null, null);

    static @Nullable Person orNone(Person person) {
      return person.equals(NOTHING) ? null : person;
    }
  }

  /** Consumer rules are a natural person's (B-2.10). */
  @Clause(ClauseId.B_2_10)
  public boolean buysAsConsumer() {
    return kind == Kind.PERSON;
  }
}
