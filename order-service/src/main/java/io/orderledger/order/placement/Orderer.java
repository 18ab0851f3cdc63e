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
 * takes a customer's order on the phone, or one for services in the office.
 *
 * @param manager an id of the staff; null when the customer orders alone
 */
@Clause({ClauseId.B_1_6, ClauseId.B_1_11, ClauseId.B_4_1, ClauseId.A_3_2})
record Orderer(String customerId, Channel channel, @Nullable String manager) {

  /** Ends the request with 400 or 422 when caller, customer and act do not go together. */
  static Orderer of(OrderForm form, Caller caller) {
    String customer = form.customerId();
    if (customer == null && caller.is(Role.CUSTOMER)) {
      if (form.channel() != null) {
        throw Problems.invalid("channel", "Orders of your own come by the site: leave it out.");
      }
      mustBe(Act.ORDER_FORM, form, "A buyer accepts by submitting the order form.");
      return new Orderer(caller.subject(), Channel.SITE, null);
    }
    if (!caller.is(Role.OPERATOR)) {
      throw Problems.invalid("customerId", "Orders on the site are your own: leave it out.");
    }
    if (customer == null) {
      throw Problems.invalid("customerId", "A manager says whose order it is.");
    }
    return switch (form.channel()) {
      case SITE -> throw Problems.invalid("channel", "Buyers order on the site by themselves.");
      case OFFICE -> inTheOffice(form, customer, caller.actor());
      case PHONE -> byPhone(form, customer, caller.actor());
      case null -> byPhone(form, customer, caller.actor());
    };
  }

  private static Orderer byPhone(OrderForm form, String customer, String manager) {
    mustBe(Act.PROPOSAL_CONFIRMED, form, "On the phone the buyer confirms the manager's proposal.");
    return new Orderer(customer, Channel.PHONE, manager);
  }

  /** There the client fills in the form, or says yes to what the manager proposes. */
  @Clause(ClauseId.A_3_2)
  private static Orderer inTheOffice(OrderForm form, String customer, String manager) {
    if (form.service() == null) {
      throw Problems.of(
          Problems.refused(
              Refusal.of(
                      "no-office-for-goods",
                      ClauseId.B_1_11,
                      "Goods are ordered on the site or on the phone; an order for services names"
                          + " the service.")
                  .at("channel")));
    }
    return new Orderer(customer, Channel.OFFICE, manager);
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
