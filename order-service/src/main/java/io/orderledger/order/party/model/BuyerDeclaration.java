package io.orderledger.order.party.model;

import io.orderledger.order.party.model.Buyer.GuardianAct;
import io.orderledger.order.party.model.Buyer.Kind;
import io.orderledger.shared.personal.PersonalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the order form says of the buyer. Which components are needed depends on the kind; the
 * others are refused, so that nothing is kept that nobody asked for.
 *
 * @param kind never null in a declaration that is admitted
 * @param ageClass of a person; not needed beside a birth date
 * @param birthDate of a person, ISO date
 * @param legalRepresentative of a minor (B-1.3.2)
 * @param participant who takes part instead of the person (A-acceptance)
 * @param iin of a sole proprietor, twelve digits (B-4.2)
 * @param bin of a legal entity, twelve digits (B-4.2)
 * @param name of a legal entity
 * @param representative who acts for a legal entity (B-1.3.1)
 */
public record BuyerDeclaration(
    @Nullable Kind kind,
    @Nullable AgeClass ageClass,
    @Nullable PersonalText birthDate,
    @Nullable LegalRepresentative legalRepresentative,
    @Nullable PersonalText participant,
    @Nullable PersonalText iin,
    @Nullable String bin,
    @Nullable String name,
    @Nullable Representative representative) {

  /** A minor's legal representative, and what they did. */
  public record LegalRepresentative(@Nullable PersonalText name, @Nullable GuardianAct act) {}

  /** Who acts for a legal entity. */
  public record Representative(
      @Nullable PersonalText name, @Nullable PowerOfAttorney powerOfAttorney) {}

  /** On what authority. */
  public record PowerOfAttorney(@Nullable String number, @Nullable LocalDate date) {}
}
