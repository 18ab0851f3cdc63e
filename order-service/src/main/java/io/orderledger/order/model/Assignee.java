package io.orderledger.order.model;

import io.orderledger.order.party.model.Buyer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.personal.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an order's rights pass to, as that person declared it, under that person's own key: nothing
 * of it comes from whoever assigns them (B-15.6).
 *
 * @param buyer as the order's edition admitted it
 * @param contact null after the person was erased
 * @param recipient who receives what is not handed over yet; null when nobody is named, and after
 *     the person was erased
 * @param privacyEdition of the privacy policy that was accepted
 * @param consents to what is done with the person's data
 */
@Clause({ClauseId.B_10_4, ClauseId.B_15_6})
public record Assignee(
    Buyer buyer,
    @Personal @Nullable Contact contact,
    @Personal @Nullable Recipient recipient,
    String privacyEdition,
    List<String> consents) {

  public Assignee {
    consents = List.copyOf(consents);
  }
}
