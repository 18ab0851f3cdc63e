package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Quote.NotApplied;
import io.orderledger.order.pricing.model.Quote.Paid;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.money.Allocation;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Payment by certificates: goods and delivery alike, the one that expires first before the others.
 * Each share is on record, because a return restores it to the certificate and not as money.
 */
@Clause(ClauseId.B_3_4)
final class Certificates {

  private final Cart cart;
  private final List<Tenge> due;
  private final List<Paid> paid = new ArrayList<>();
  private final List<NotApplied> refused = new ArrayList<>();

  /**
   * Lets the cart's certificates pay.
   *
   * @param nets what each line costs after all discounts
   */
  Certificates(Cart cart, List<Tenge> nets) {
    this.cart = cart;
    due = new ArrayList<>(nets);
    due.add(cart.delivery());
    cart.certificates().stream()
        .sorted(Comparator.comparing(Certificate::validThrough).thenComparing(Certificate::number))
        .forEach(this::pay);
  }

  List<Paid> paid() {
    return paid;
  }

  List<NotApplied> refused() {
    return refused;
  }

  /** What is left to pay by other means. */
  Tenge payable() {
    return Tenge.sum(due);
  }

  private void pay(Certificate certificate) {
    Optional<Refusal> whyNot = whyNot(certificate);
    if (whyNot.isPresent()) {
      refused.add(new NotApplied(certificate.number(), null, whyNot.get()));
      return;
    }
    Tenge amount = certificate.balance().min(payable());
    List<Tenge> shares = Allocation.proportional(amount, due);
    for (int i = 0; i < shares.size(); i++) {
      due.set(i, due.get(i).minus(shares.get(i)));
    }
    paid.add(
        new Paid(
            certificate.number(),
            amount,
            List.copyOf(shares.subList(0, shares.size() - 1)),
            shares.getLast(),
            certificate.balance().minus(amount)));
  }

  private Optional<Refusal> whyNot(Certificate certificate) {
    if (Almaty.dateOf(cart.at()).isAfter(certificate.validThrough())) {
      return refuse("certificate-expired", "It was valid until " + certificate.validThrough());
    }
    if (certificate.holder() != null && !certificate.holder().equals(cart.buyer().subject())) {
      return refuse("certificate-named", "It is made out to somebody else.");
    }
    if (!certificate.balance().isPositive()) {
      return refuse("certificate-empty", "Nothing is left on it.");
    }
    return payable().isZero()
        ? refuse("nothing-to-pay", "Nothing is left to pay: it stays as it is.")
        : Optional.empty();
  }

  private static Optional<Refusal> refuse(String code, String message) {
    return Optional.of(Refusal.of(code, ClauseId.B_3_4, message));
  }
}
