package io.orderledger.payment.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;

/**
 * An order's money follows the order to its next buyer (B-15.6). An invoice that is not paid is
 * made out anew; the former buyer's number and name are not shown to the next one.
 */
@Clause({ClauseId.B_5_11, ClauseId.B_15_6})
final class Assignments {

  private Assignments() {}

  static void record(Course course, NoteAssignment fact) {
    Account account = course.account();
    if (account.customerId().equals(fact.customerId())) {
      return;
    }
    course.happens(new RightsAssigned(account.orderNumber(), fact.customerId(), fact.at()));
    BankRules.makeOut(course, fact.payer(), fact.at());
  }

  static Account after(Account account, RightsAssigned assigned) {
    return account.of(assigned.customerId()).with(account.billing().anonymous());
  }
}
