package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Quote.PriceError;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;

/** Prices that nobody meant: 0 or 1 tenge, or many times off the usual one (B-3.9). */
@Clause({ClauseId.B_3_9, ClauseId.B_5_17})
final class PriceErrors {

  private static final Tenge ONE = Tenge.of(1);

  private PriceErrors() {}

  static List<PriceError> in(Cart cart, PricingTerms terms) {
    List<PriceError> errors = new ArrayList<>();
    for (int i = 0; i < cart.lines().size(); i++) {
      CartLine line = cart.lines().get(i);
      Tenge price = line.unitPrice();
      Tenge usual = line.usualPrice();
      if (!price.isMoreThan(ONE)) {
        errors.add(new PriceError(i + 1, price, null));
      } else if (usual != null && isFarOff(price, usual, terms.obviousErrorMultiple())) {
        errors.add(new PriceError(i + 1, price, usual));
      }
    }
    return errors;
  }

  private static boolean isFarOff(Tenge price, Tenge usual, int multiple) {
    return price.times(multiple).compareTo(usual) <= 0
        || price.compareTo(usual.times(multiple)) >= 0;
  }
}
