package io.orderledger.order.party.model;

import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/** Refusals at fields of the declaration; what was written is never repeated. */
final class Refusals {

  static final int LONGEST_NAME = 200;

  private Refusals() {}

  static Admission.Refused at(String field, String code, ClauseId clause, String message) {
    return new Admission.Refused(Refusal.of(code, clause, message).at("buyer." + field));
  }

  static Admission.Refused notAsked(String field, ClauseId clause) {
    return at(
        field,
        "not-asked-of-this-buyer",
        clause,
        "This is not asked of such a buyer: leave it out.");
  }

  static boolean isBlank(@Nullable PersonalText text) {
    return text == null || isBlank(text.value(), LONGEST_NAME);
  }

  // A record's component is null when JSON leaves it out, whatever its type says.
  static boolean isBlank(@Nullable String text, int longest) {
    return text == null || text.isBlank() || text.length() > longest;
  }
}
