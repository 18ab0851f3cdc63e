package io.orderledger.shared.decision;

import io.orderledger.shared.clause.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not granted. A refusal is an answer, not a failure: nothing was changed.
 *
 * @param code stable, lower-case with dashes, for programs ({@code return-window-over})
 * @param clause the clause it rests on; null when the ground is technical, not contractual
 * @param message what, why and what to do; never holds personal data
 * @param field the request's field at fault; null when no single field is
 */
public record Refusal(
    String code, @Nullable ClauseId clause, String message, @Nullable String field) {

  public static Refusal of(String code, String message) {
    return new Refusal(code, null, message, null);
  }

  public static Refusal of(String code, ClauseId clause, String message) {
    return new Refusal(code, clause, message, null);
  }

  public Refusal at(String fieldAtFault) {
    return new Refusal(code, clause, message, fieldAtFault);
  }
}
