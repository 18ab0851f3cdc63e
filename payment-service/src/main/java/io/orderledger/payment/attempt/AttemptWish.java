package io.orderledger.payment.attempt;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.card.CardDesk;
import io.orderledger.payment.card.GivenConsent;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.CardUse;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.problem.Problems;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer wants of saved cards; both null, or no body at all, for nothing.
 *
 * @param saveCard the consent to save the card that pays
 * @param savedCardId the saved card that is to pay
 */
@Schema(name = "AttemptWish")
record AttemptWish(
    @Valid @Nullable GivenConsent saveCard,
    @Schema(example = "0b2f6a1e-6c1a-3d0a-9a55-1f0c5f3f7c11") @Nullable String savedCardId) {

  static final AttemptWish NOTHING = new AttemptWish(null, null);

  /** The part that a saved card is to play; empty for none. */
  Optional<CardUse> card(
      CardDesk desk,
      Account account,
      Caller caller,
      CommandKey.Request key,
      Provenance provenance) {
    if (saveCard != null && savedCardId != null) {
      throw Problems.invalid("saveCard", "The card that pays is saved already.");
    }
    if (saveCard != null) {
      return Optional.of(desk.keep(account, caller, saveCard, key, provenance));
    }
    return Optional.ofNullable(savedCardId).map(id -> desk.pay(account, caller, id));
  }
}
