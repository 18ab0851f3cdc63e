package io.orderledger.simulator.resources;

import org.jspecify.annotations.Nullable;

/**
 * A card that the provider keeps for a customer. Its id begins with its test card's token.
 *
 * @param customer null once it was detached: it can never be used again
 * @param created seconds since the epoch
 */
public record KeptMethod(String id, String account, @Nullable String customer, long created)
    implements Resource {

  @Override
  public String intent() {
    return id;
  }

  KeptMethod detached() {
    return new KeptMethod(id, account, null, created);
  }
}
