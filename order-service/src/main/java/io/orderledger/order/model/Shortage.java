package io.orderledger.order.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order has and the seller has not, and what the buyer may choose instead.
 *
 * @param replacement null when none is offered
 * @param availableOn Almaty day from which the goods can leave; null when nobody knows one
 * @param answerBy how long the buyer may choose; silence then means refund
 */
@Clause(ClauseId.B_4_5)
public record Shortage(
    List<Missing> missing,
    @Nullable Replacement replacement,
    @Nullable LocalDate availableOn,
    Instant answerBy) {

  /** So many pieces of a product. */
  public record Missing(String sku, int quantity) {}

  /** What the buyer may make of it. */
  public enum Choice {
    REPLACE,
    WAIT,
    REFUND
  }

  /** Whose the choice was. */
  public enum By {
    BUYER,
    TIMEOUT
  }

  public Shortage {
    missing = List.copyOf(missing);
  }

  /** What can be chosen; the money can always be had back. */
  public List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    if (replacement != null) {
      choices.add(Choice.REPLACE);
    }
    if (availableOn != null) {
      choices.add(Choice.WAIT);
    }
    choices.add(Choice.REFUND);
    return List.copyOf(choices);
  }

  /** What an order costs in all once the buyer has taken the replacement, if there is one. */
  public Tenge totalReplaced(OrderContent now) {
    return Remainder.of(now, missing).with(replacement, now).total();
  }

  Shortage answeredBy(Instant another) {
    return new Shortage(missing, replacement, availableOn, another);
  }
}
