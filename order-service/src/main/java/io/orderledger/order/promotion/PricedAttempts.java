package io.orderledger.order.promotion;

import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.RequestInFlight;
import io.orderledger.eventstore.command.RequestKeyReused;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.promotion.UseReservations.Outcome;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Whatever has a price takes its uses of promotions before it is asked for; where one was lost to
 * somebody else, it is priced again without it.
 */
@Component
@Clause({ClauseId.B_3_3, ClauseId.B_3_8})
public class PricedAttempts {

  private static final int TRIES = 5;

  private final Projections projections;

  PricedAttempts(Projections projections) {
    this.projections = projections;
  }

  /** What was priced last, and the promotions whose uses are held for it. */
  public record Held<C>(C priced, List<PromotionId> promotions) {
    public Held {
      promotions = List.copyOf(promotions);
    }
  }

  /**
   * Prices until all that the price uses is held; 409 where others are always faster.
   *
   * @param price prices anew each time it is asked
   */
  public <C> Held<C> hold(Supplier<C> price, Function<C, Outcome> reserve) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      C priced = price.get();
      switch (reserve.apply(priced)) {
        case Outcome.Held(var promotions) -> {
          return new Held<>(priced, promotions);
        }
        case Outcome.Gone _ -> projections.catchUp();
      }
    }
    throw Problems.of(
        Problem.of(409, "promotion-contended", "Many others want the same promotion.")
            .next("Repeat the request with the same key."));
  }

  /** Sends what was priced, and gives back what is held when it was sent in vain. */
  public CommandResult send(
      Supplier<CommandResult> send, Predicate<CommandResult> isInVain, Runnable giveBack) {
    try {
      CommandResult result = send.get();
      if (isInVain.test(result)) {
        giveBack.run();
      }
      return result;
    } catch (RequestInFlight | RequestKeyReused e) {
      giveBack.run();
      throw e;
    }
  }
}
