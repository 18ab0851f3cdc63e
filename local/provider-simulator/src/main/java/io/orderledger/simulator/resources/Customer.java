package io.orderledger.simulator.resources;

import java.util.Map;

/**
 * Somebody whose cards the provider keeps for a seller.
 *
 * @param created seconds since the epoch
 */
public record Customer(String id, String account, long created, Map<String, String> metadata)
    implements Resource {

  @Override
  public String intent() {
    return id;
  }
}
