package io.orderledger.payment.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which provider serves whom. */
public final class Providers {

  private final PaymentProvider standard;
  private final List<PaymentProvider> all;
  private final Map<String, PaymentProvider> bySeller;

  /**
   * With what is configured.
   *
   * @param all the first serves the sellers that have none of their own; also those that no seller
   *     uses any more: their payments go on with them
   * @param bySeller by seller id
   */
  public Providers(List<PaymentProvider> all, Map<String, PaymentProvider> bySeller) {
    this.standard = all.getFirst();
    this.all = List.copyOf(all);
    this.bySeller = Map.copyOf(bySeller);
  }

  /** The one that a seller's new attempts are made with. */
  public PaymentProvider forNew(String sellerId) {
    return bySeller.getOrDefault(sellerId, standard);
  }

  /** The one that made an intent, whoever serves its seller by now. */
  public PaymentProvider of(String intentId) {
    return all.stream().filter(one -> one.made(intentId)).findFirst().orElse(standard);
  }

  /** All of them, whether a seller uses them or not. */
  public List<PaymentProvider> all() {
    return all;
  }

  /** The one of this name; empty when there is none. */
  public Optional<PaymentProvider> find(String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The one of this name, which stands on record. */
  public PaymentProvider named(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("No provider is called " + name + '.'));
  }
}
