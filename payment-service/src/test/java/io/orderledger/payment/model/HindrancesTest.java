package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.PaymentCommand.ChangeOwed;
import io.orderledger.payment.model.PaymentCommand.IssueInvoice;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.majeure.TermExtension.Share;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An invoice of Thursday 12 November 2026, due on Tuesday the 17th; a fire from the 16th. */
@Clause({ClauseId.B_5_5, ClauseId.B_12_1})
class HindrancesTest {

  private static final Instant ISSUED = Instant.parse("2026-11-12T05:00:00Z");
  private static final LocalDate ENDED = LocalDate.of(2026, 11, 18);
  private static final IssueInvoice ISSUE = new IssueInvoice("buyer", 3, null, null, ISSUED);

  private static NoteForceMajeure noted(boolean extendsTerms) {
    return new NoteForceMajeure(
        List.of(
            new Circumstance("fm-1", Side.BUYER, Kind.FIRE, LocalDate.of(2026, 11, 16), ENDED, 0)),
        extendsTerms,
        AT);
  }

  private static Invoice invoice(PaymentStory story) {
    return Objects.requireNonNull(story.account().billing().invoice());
  }

  private static ForceMajeureNoted last(PaymentStory story) {
    return (ForceMajeureNoted) story.history().getLast();
  }

  @Test
  void an_invoice_is_due_so_many_banking_days_later_and_the_stream_says_by_which() {
    PaymentStory story = PaymentStory.opened(100_000).when(ISSUE);
    assertThat(invoice(story).lastDay()).isEqualTo("2026-11-17");

    story.when(noted(true)).then(ForceMajeureNoted.class);

    assertThat(invoice(story).lastDay()).isEqualTo("2026-11-20");
    assertThat(last(story).extensions())
        .containsExactly(
            new TermExtension(
                TermExtension.Term.INVOICE,
                null,
                LocalDate.of(2026, 11, 17),
                LocalDate.of(2026, 11, 20),
                List.of(new Share("fm-1", 3))));
    story.when(noted(true)).then();
  }

  @Test
  void a_withdrawn_circumstance_leaves_the_invoice_as_it_was() {
    PaymentStory story =
        PaymentStory.opened(100_000)
            .when(ISSUE)
            .when(noted(true))
            .when(new NoteForceMajeure(List.of(), true, AT));

    assertThat(invoice(story).lastDay()).isEqualTo("2026-11-17");
  }

  @Test
  void invoices_that_are_issued_after_it_was_noted_are_counted_without_its_days() {
    PaymentStory story = PaymentStory.opened(100_000).when(noted(true)).when(ISSUE);
    assertThat(invoice(story).lastDay()).isEqualTo("2026-11-20");

    story.when(new ChangeOwed(1, Tenge.of(80_000), ISSUED.plusSeconds(86_400)));
    assertThat(invoice(story).lastDay()).isEqualTo("2026-11-23");
  }

  @Test
  @Clause(ClauseId.A_6_2)
  void by_an_edition_that_knows_no_extension_the_day_stays() {
    PaymentStory story = PaymentStory.opened(100_000).when(ISSUE).when(noted(false));

    assertThat(invoice(story).lastDay()).isEqualTo("2026-11-17");
    assertThat(last(story).due()).isNull();
  }
}
