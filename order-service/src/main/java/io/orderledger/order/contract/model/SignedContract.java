package io.orderledger.order.contract.model;

import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A contract that seller and client signed instead of the public offer.
 *
 * @param number as it stands on the paper
 * @param signedOn its Almaty day
 */
@Clause(ClauseId.A_7_4)
public record SignedContract(String number, LocalDate signedOn) {

  /**
   * Where the contract is kept; at the same time the name of its terms among the seller's editions,
   * so that whoever looks up an order's edition finds them. The same number and day are the same
   * contract.
   */
  public String idAt(String sellerId) {
    String name = sellerId + '\n' + signedOn + '\n' + number;
    return OfferEdition.CONTRACT_PREFIX
        + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
