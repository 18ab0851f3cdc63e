package io.orderledger.order.pricing.model;

/**
 * What the seller's edition says about prices.
 *
 * @param obviousErrorMultiple a price that many times under or over the usual one is an error
 *     (B-3.9); 2 or more
 */
public record PricingTerms(int obviousErrorMultiple) {

  /** A tenth or tenfold. */
  public static final PricingTerms USUAL = new PricingTerms(10);

  public PricingTerms {
    if (obviousErrorMultiple < 2) {
      throw new IllegalArgumentException("An error is a price at least twice off.");
    }
  }
}
