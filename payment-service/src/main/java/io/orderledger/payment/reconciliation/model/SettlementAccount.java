package io.orderledger.payment.reconciliation.model;

/**
 * A seller's account at a provider.
 *
 * @param provider its name, lower-case
 * @param account as this house names it
 */
public record SettlementAccount(String provider, String account) {

  @Override
  public String toString() {
    return provider + '/' + account;
  }
}
