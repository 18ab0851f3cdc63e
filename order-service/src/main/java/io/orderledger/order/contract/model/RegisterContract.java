package io.orderledger.order.contract.model;

import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;

/**
 * An operator records a signed contract.
 *
 * @param edition its terms, under the contract's id, without its wording
 * @param client as the contract names this party
 * @param registeredBy an id of the staff
 */
public record RegisterContract(
    @PersonId String customerId,
    SignedContract contract,
    OfferEdition edition,
    @Personal PersonalText client,
    @Personal PersonalText wording,
    String registeredBy,
    Instant at) {}
