package io.orderledger.order.placement;

import io.orderledger.order.model.Acceptance.Act;
import io.orderledger.order.model.Acceptance.Channel;
import io.orderledger.servicekit.access.Caller;
import io.orderledger.servicekit.access.Role;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whose order it is and through whom it came (B-1.11, B-4.1): a customer orders alone, a manager
 * takes a customer's order on the phone.
 *
 * @param manager an id of the staff; null when the customer orders alone
 */
@Clause({ClauseId.B_1_6, ClauseId.B_1_11, ClauseId.B_4_1})
record Orderer(String customerId, Channel channel, @Nullable String manager) {

  /** Ends the request with 400 or 422 when caller, customer and act do not go together. */
  static Orderer of(OrderForm form, Caller caller) {
    String customer = form.customerId();
    if (customer == null && caller.is(Role.CUSTOMER)) {
      mustBe(Act.ORDER_FORM, form, "A buyer accepts by submitting the order form.");
      return new Orderer(caller.subject(), Channel.SITE, null);
    }
    if (!caller.is(Role.OPERATOR)) {
      throw Problems.invalid("customerId", "Orders on the site are your own: leave it out.");
    }
    if (customer == null) {
      throw Problems.invalid("customerId", "A manager says whose order it is.");
    }
    mustBe(Act.PROPOSAL_CONFIRMED, form, "On the phone the buyer confirms the manager's proposal.");
    return new Orderer(customer, Channel.PHONE, caller.actor());
  }

  private static void mustBe(Act act, OrderForm form, String because) {
    if (form.acceptance().act() != act) {
      throw Problems.of(
          Problems.refused(
              Refusal.of("act-of-acceptance", ClauseId.B_1_6, because + " The act is " + act + '.')
                  .at("acceptance.act")));
    }
  }
}
