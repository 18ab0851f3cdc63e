package io.orderledger.order.details.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.time.Almaty;
import java.util.ArrayList;
import java.util.List;

/** A change of the seller's details is recorded once it has happened. */
@Clause(ClauseId.A_7_2)
public final class SellerDetailsDecider {

  private SellerDetailsDecider() {}

  public static Decision<SellerDetailsChanged> decide(
      SellerDetailsState state, ChangeSellerDetails change) {
    if (change.changedOn().isAfter(Almaty.dateOf(change.at()))) {
      return Decision.refuse(
          Refusal.of(
                  "not-changed-yet",
                  ClauseId.A_7_2,
                  "What is notified has changed: name a day that has come.")
              .at("changedOn"));
    }
    boolean known =
        !state.changes().isEmpty() && state.changes().getLast().details().equals(change.details());
    return known
        ? Decision.nothing()
        : Decision.accept(
            new SellerDetailsChanged(
                change.sellerId(),
                change.details(),
                change.changedOn(),
                change.recordedBy(),
                change.at()));
  }

  public static SellerDetailsState evolve(SellerDetailsState state, SellerDetailsChanged event) {
    List<SellerDetailsChanged> changes = new ArrayList<>(state.changes());
    changes.add(event);
    return new SellerDetailsState(changes);
  }
}
