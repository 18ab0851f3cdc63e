package io.orderledger.order.contract.model;

import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed contract is on record; the orders that are placed under it keep its terms for life.
 *
 * @param customerId the party that buys, whose orders alone it governs
 * @param edition its terms, under the contract's id; its text is empty, since the wording is
 *     between the two, but its hash is the wording's
 * @param client as the contract names this party; null after the person was erased
 * @param wording null after the person was erased
 * @param registeredBy an id of the staff
 */
public record ContractRegistered(
    @PersonId String customerId,
    SignedContract contract,
    OfferEdition edition,
    @Personal @Nullable PersonalText client,
    @Personal @Nullable PersonalText wording,
    String registeredBy,
    Instant at) {

  /** Whether an order of this seller by this customer may be placed under it. */
  public boolean binds(String sellerId, String customer) {
    return edition.sellerId().equals(sellerId) && customerId.equals(customer);
  }
}
