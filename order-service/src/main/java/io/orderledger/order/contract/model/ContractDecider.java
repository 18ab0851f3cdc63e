package io.orderledger.order.contract.model;

import io.orderledger.order.offer.model.OfferDecider;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.time.Almaty;
import java.util.Optional;

/** A contract is recorded once, after it was signed, and never reworded. */
@Clause(ClauseId.A_7_4)
public final class ContractDecider {

  private ContractDecider() {}

  public static Decision<ContractRegistered> decide(
      ContractState state, RegisterContract register) {
    return switch (state) {
      case ContractState.Unknown() ->
          whyNot(register)
              .<Decision<ContractRegistered>>map(Decision::refuse)
              .orElseGet(() -> Decision.accept(registered(register)));
      case ContractState.Registered(var before) ->
          saysTheSame(before, register)
              ? Decision.nothing()
              : Decision.refuse(
                  Refusal.of(
                          "contract-registered",
                          ClauseId.A_7_4,
                          "This contract is on record with other terms or for another client: what"
                              + " was signed later has a number or a day of its own.")
                      .at("contract.number"));
    };
  }

  public static ContractState evolve(ContractRegistered registered) {
    return new ContractState.Registered(registered);
  }

  private static Optional<Refusal> whyNot(RegisterContract register) {
    return register.contract().signedOn().isAfter(Almaty.dateOf(register.at()))
        ? Optional.of(
            Refusal.of(
                    "contract-not-signed-yet",
                    ClauseId.A_7_4,
                    "A contract stands in for the offer once it is signed: name a day that has"
                        + " come.")
                .at("contract.signedOn"))
        : OfferDecider.whyNot(register.edition().terms());
  }

  private static boolean saysTheSame(ContractRegistered before, RegisterContract now) {
    return before.customerId().equals(now.customerId())
        && before.edition().saysTheSameAs(now.edition());
  }

  private static ContractRegistered registered(RegisterContract register) {
    return new ContractRegistered(
        register.customerId(),
        register.contract(),
        register.edition(),
        register.client(),
        register.wording(),
        register.registeredBy(),
        register.at());
  }
}
