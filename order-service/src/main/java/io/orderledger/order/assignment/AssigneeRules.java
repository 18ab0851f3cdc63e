package io.orderledger.order.assignment;

import io.orderledger.order.model.Assignee;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.OrderState.Completed;
import io.orderledger.order.offer.OfferArchive;
import io.orderledger.order.party.model.Admission;
import io.orderledger.order.party.model.Buyer;
import io.orderledger.order.party.model.BuyerRules;
import io.orderledger.order.party.model.CashRules;
import io.orderledger.order.party.model.PaymentChoice;
import io.orderledger.order.placement.RecipientRules;
import io.orderledger.servicekit.problem.ProblemException;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.time.Almaty;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Whether a person may have an order: as its edition lets persons buy, and as whoever can pay what
 * is still to be paid of it in the way that was chosen.
 */
@Component
@Clause({ClauseId.B_1_3, ClauseId.B_15_6})
class AssigneeRules {

  private final OfferArchive offers;

  AssigneeRules(OfferArchive offers) {
    this.offers = offers;
  }

  /**
   * Ends the request with 409 for services: they are rendered to the client who is named, and
   * rights inseparable from a person cannot be assigned.
   */
  void mustBeAssignable(OrderHistory order) {
    if (terms(order).services().renders()) {
      throw refused(
          Refusal.of(
              "services-not-assignable",
              ClauseId.B_15_6,
              "Services are rendered to the client they were ordered for: end this order, and"
                  + " order for the other person."));
    }
  }

  /** The assignee as declared, or 400 or 422 at the field that is wrong. */
  Assignee admitted(OrderHistory order, AssigneeForm form, Instant now) {
    Terms terms = terms(order);
    Buyer buyer =
        switch (BuyerRules.admit(form.buyer(), terms.buyer(), Almaty.dateOf(now))) {
          case Admission.Admitted(var admitted) -> admitted;
          case Admission.Refused(var refusal) -> throw refused(refusal);
        };
    checkPayment(order, terms, buyer);
    checkRecipient(order, form);
    return new Assignee(
        buyer,
        form.contact().checked("contact"),
        form.recipient(),
        form.privacyEdition(),
        form.consents());
  }

  private Terms terms(OrderHistory order) {
    return offers.ofOrder(order.placed()).terms();
  }

  /** Once all is paid, how it was paid binds nobody any more. */
  private static void checkPayment(OrderHistory order, Terms terms, Buyer buyer) {
    if (order.state().money().covers(order.current().total())) {
      return;
    }
    if (PaymentChoice.of(order.placed().paymentMethod(), terms, buyer)
        instanceof PaymentChoice.Refused(var refusal)) {
      throw refused(refusal);
    }
    CashRules.whyNot(
            order.placed().paymentMethod(),
            terms.payment(),
            buyer,
            order.current().deliveryMethod(),
            order.current().total())
        .ifPresent(
            refusal -> {
              throw refused(refusal);
            });
  }

  /** Nothing is asked for that nobody needs. */
  private static void checkRecipient(OrderHistory order, AssigneeForm form) {
    if (!(order.state() instanceof Completed)) {
      RecipientRules.check(form.recipient(), order.current().deliveryMethod(), "recipient");
    } else if (form.recipient() != null) {
      throw Problems.invalid("recipient", "Everything is handed over: leave it out.");
    }
  }

  private static ProblemException refused(Refusal refusal) {
    return Problems.of(Problems.refused(refusal));
  }
}
