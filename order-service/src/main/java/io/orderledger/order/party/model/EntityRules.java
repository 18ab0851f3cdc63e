package io.orderledger.order.party.model;

import io.orderledger.order.party.model.Admission.Admitted;
import io.orderledger.order.party.model.Buyer.Entity;
import io.orderledger.order.party.model.Buyer.Kind;
import io.orderledger.order.party.model.Buyer.Person;
import io.orderledger.order.party.model.BuyerDeclaration.PowerOfAttorney;
import io.orderledger.order.party.model.BuyerDeclaration.Representative;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.Bin;
import io.orderledger.shared.identifier.Iin;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A business: a sole proprietor by the IIN, a legal entity by the BIN and with somebody who acts on
 * a power of attorney (B-4.2, B-1.3.1).
 */
@Clause({ClauseId.B_1_3_1, ClauseId.B_4_2})
final class EntityRules {

  private static final int LONGEST_NUMBER = 64;

  private EntityRules() {}

  static Admission admit(BuyerDeclaration declared, LocalDate today) {
    String stray = strayField(declared);
    if (stray != null) {
      return Refusals.notAsked(stray, ClauseId.B_1_3);
    }
    return declared.kind() == Kind.SOLE_PROPRIETOR ? proprietor(declared) : entity(declared, today);
  }

  private static Admission proprietor(BuyerDeclaration declared) {
    if (declared.bin() != null) {
      return Refusals.notAsked("bin", ClauseId.B_4_2);
    }
    if (declared.name() != null) {
      return Refusals.notAsked("name", ClauseId.B_4_2);
    }
    if (declared.representative() != null) {
      return Refusals.notAsked("representative", ClauseId.B_1_3_1);
    }
    Optional<String> fault =
        Optional.ofNullable(declared.iin())
            .flatMap(iin -> Optional.ofNullable(iin.value()))
            .map(Iin::fault)
            .orElseGet(() -> Optional.of("A sole proprietor gives the IIN."));
    if (fault.isPresent()) {
      return Refusals.at("iin", "iin", ClauseId.B_4_2, fault.get());
    }
    Person person = new Person(null, declared.iin(), null, null, null);
    return new Admitted(
        new Buyer(Kind.SOLE_PROPRIETOR, null, null, null, ClauseId.B_4_2, null, person));
  }

  private static Admission entity(BuyerDeclaration declared, LocalDate today) {
    if (declared.iin() != null) {
      return Refusals.notAsked("iin", ClauseId.B_4_2);
    }
    String bin = declared.bin();
    Optional<String> fault =
        bin == null ? Optional.of("A legal entity gives the BIN.") : Bin.fault(bin);
    if (bin == null || fault.isPresent()) {
      return Refusals.at("bin", "bin", ClauseId.B_4_2, fault.orElseThrow());
    }
    String name = declared.name();
    if (name == null || Refusals.isBlank(name, Refusals.LONGEST_NAME)) {
      return Refusals.at(
          "name",
          "entity-unnamed",
          ClauseId.B_4_2,
          "The entity's name: 1 to " + Refusals.LONGEST_NAME + " characters.");
    }
    Representative acting = declared.representative();
    if (acting == null || Refusals.isBlank(acting.name())) {
      return Refusals.at(
          acting == null ? "representative" : "representative.name",
          "representative-needed",
          ClauseId.B_1_3_1,
          "Say who acts for the entity.");
    }
    return represented(bin, name, acting, acting.powerOfAttorney(), today);
  }

  private static Admission represented(
      String bin,
      String name,
      Representative acting,
      @Nullable PowerOfAttorney authority,
      LocalDate today) {
    String place = "representative.powerOfAttorney";
    if (authority == null) {
      return noAuthority(place, "Say on what power of attorney: its number and date.");
    }
    String number = authority.number();
    if (number == null || Refusals.isBlank(number, LONGEST_NUMBER)) {
      return noAuthority(place + ".number", "Its number: 1 to " + LONGEST_NUMBER + " characters.");
    }
    LocalDate date = authority.date();
    if (date == null || date.isAfter(today)) {
      return noAuthority(place + ".date", "The day it was given, not in the future.");
    }
    return new Admitted(
        new Buyer(
            Kind.LEGAL_ENTITY,
            null,
            null,
            null,
            ClauseId.B_1_3_1,
            new Entity(bin, name, number, date),
            new Person(null, null, null, acting.name(), null)));
  }

  private static Admission noAuthority(String field, String message) {
    return Refusals.at(field, "no-authority", ClauseId.B_1_3_1, message);
  }

  private static @Nullable String strayField(BuyerDeclaration declared) {
    if (declared.ageClass() != null) {
      return "ageClass";
    }
    if (declared.birthDate() != null) {
      return "birthDate";
    }
    if (declared.legalRepresentative() != null) {
      return "legalRepresentative";
    }
    return declared.participant() == null ? null : "participant";
  }
}
