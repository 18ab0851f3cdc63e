package io.orderledger.payment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.PaymentCommand.IssueInvoice;
import io.orderledger.payment.model.PaymentCommand.OpenPayment;
import io.orderledger.payment.model.PaymentEvent.InvoiceIssued;
import io.orderledger.payment.receipt.model.ReceiptBook;
import io.orderledger.payment.receipt.model.ReceiptCommand.LearnBuyer;
import io.orderledger.payment.receipt.model.ReceiptDecider;
import io.orderledger.payment.receipt.model.ReceiptEvent.BuyerKnown;
import io.orderledger.personaldata.PersonalRecords;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_15_6)
class AssignmentsTest {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(4_711);
  private static final Instant AT = Instant.parse("2026-11-06T08:00:00Z");
  private static final Invoice.Payer FORMER =
      new Invoice.Payer(PersonalText.of("120540001238"), PersonalText.of("Former LLP"));
  private static final Invoice.Payer NEXT =
      new Invoice.Payer(PersonalText.of("130640001231"), PersonalText.of("Next LLP"));

  private static Payment after(Payment state, PaymentCommand command) {
    Payment now = state;
    for (PaymentEvent event : events(state, command)) {
      now = PaymentEvolution.evolve(now, event);
    }
    return now;
  }

  private static java.util.List<PaymentEvent> events(Payment state, PaymentCommand command) {
    return ((Decision.Accepted<PaymentEvent>) PaymentDecider.decide(state, command)).events();
  }

  private static Payment opened() {
    return after(Payment.NOT_OPENED, new OpenPayment(ORDER, "former", "goods", Tenge.of(18_000)));
  }

  private static Account account(Payment payment) {
    return ((Payment.Opened) payment).account();
  }

  @Test
  void what_is_owed_is_the_next_buyers_and_told_twice_it_changes_once() {
    NoteAssignment note = new NoteAssignment("next", null, AT);
    Payment assigned = after(opened(), note);

    assertThat(account(assigned).customerId()).isEqualTo("next");
    assertThat(account(assigned).owed()).isEqualTo(Tenge.of(18_000));
    assertThat(events(assigned, note)).isEmpty();
    assertThat(PersonalRecords.findings(RightsAssigned.class)).isEmpty();
    assertThat(PersonalRecords.findings(BuyerKnown.class)).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_5_5)
  void an_invoice_that_is_not_paid_is_made_out_to_the_next_buyer() {
    Payment invoiced =
        after(opened(), new IssueInvoice("former", 5, null, FORMER, AT.minusSeconds(60)));

    Payment assigned = after(invoiced, new NoteAssignment("next", NEXT, AT));

    assertThat(events(invoiced, new NoteAssignment("next", NEXT, AT)))
        .last()
        .isInstanceOfSatisfying(
            InvoiceIssued.class,
            issued -> {
              assertThat(issued.customerId()).isEqualTo("next");
              assertThat(issued.payer()).isEqualTo(NEXT);
              assertThat(issued.ordinal()).isEqualTo(2);
            });
    assertThat(account(assigned).billing().invoice().payer()).isEqualTo(NEXT);
  }

  @Test
  void an_invoice_that_nobody_can_be_named_on_names_nobody() {
    Payment invoiced =
        after(opened(), new IssueInvoice("former", 5, null, FORMER, AT.minusSeconds(60)));

    Payment assigned = after(invoiced, new NoteAssignment("next", null, AT));

    assertThat(account(assigned).billing().invoice().ordinal()).isEqualTo(1);
    assertThat(account(assigned).billing().invoice().payer()).isNull();
  }

  @Test
  @Clause(ClauseId.B_5_18)
  void documents_of_an_order_whose_sale_is_not_known_learn_nothing() {
    assertThat(
            ReceiptDecider.decide(ReceiptBook.EMPTY, new LearnBuyer(ORDER, "next", true, NEXT, AT)))
        .isEqualTo(Decision.nothing());
  }
}
