package io.orderledger.order.placement;

import io.orderledger.order.contract.Contracts;
import io.orderledger.order.contract.model.SignedContract;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an order is placed under: the seller's offer in force, or the client's signed contract. */
@Component
@Clause({ClauseId.B_15_1, ClauseId.A_7_4})
class TermsOfPlacement {

  private final OfferArchive offers;
  private final Contracts contracts;

  TermsOfPlacement(OfferArchive offers, Contracts contracts) {
    this.offers = offers;
    this.contracts = contracts;
  }

  /**
   * The order's terms.
   *
   * @param contract null for an order under the public offer
   */
  record Found(OfferEdition edition, @Nullable SignedContract contract) {}

  /** 400 for a seller without an offer, 422 for a contract that is not this client's. */
  Found of(OrderForm form, String customer, LocalDate today) {
    String contractId = form.contract();
    if (contractId == null) {
      return new Found(inForce(form.sellerId(), today), null);
    }
    return contracts
        .find(contractId)
        .filter(contract -> contract.binds(form.sellerId(), customer))
        .map(contract -> new Found(contract.edition(), contract.contract()))
        .orElseThrow(
            () ->
                Problems.of(
                    Problems.refused(
                        Refusal.of(
                                "no-such-contract",
                                ClauseId.A_7_4,
                                "This client has no such contract with the seller on record.")
                            .at("contract"))));
  }

  private OfferEdition inForce(String sellerId, LocalDate today) {
    return offers
        .inForce(sellerId, today)
        .orElseThrow(() -> Problems.invalid("sellerId", "No such seller has an offer in force."));
  }
}
