package io.orderledger.payment.model;

import static io.orderledger.payment.model.ArrivalOrderTest.endsOf;
import static io.orderledger.payment.model.PaymentStory.AT;
import static io.orderledger.payment.model.PaymentStory.attempted;
import static io.orderledger.payment.model.PaymentStory.authorized;
import static io.orderledger.payment.model.PaymentStory.captured;
import static io.orderledger.payment.model.PaymentStory.capturedFact;
import static io.orderledger.payment.model.PaymentStory.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.Dispute.Details;
import io.orderledger.payment.model.Dispute.Standing;
import io.orderledger.payment.model.PaymentCommand.ApproveRefund;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.RecordDispute;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.PaymentCommand.RequestRefund;
import io.orderledger.payment.model.PaymentCommand.RetryRefund;
import io.orderledger.payment.model.PaymentEvent.DisputeClosed;
import io.orderledger.payment.model.PaymentEvent.DisputeEscalated;
import io.orderledger.payment.model.PaymentEvent.DisputeOpened;
import io.orderledger.payment.model.PaymentEvent.DisputeOverturned;
import io.orderledger.payment.model.PaymentEvent.DisputeUpdated;
import io.orderledger.payment.model.PaymentEvent.PaymentCancelled;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundCovered;
import io.orderledger.payment.model.PaymentEvent.ReturnRefundOwed;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A dispute from the bank's question to the scheme's word (B-5.13). */
class DisputesTest {

  private static final Instant DUE = AT.plus(Duration.ofDays(10));

  private static RecordDispute word(Standing standing, long amount) {
    return word("dp", standing, amount, standing.ordinal());
  }

  private static RecordDispute word(String id, Standing standing, long amount, long hour) {
    return new RecordDispute(
        id,
        1,
        Tenge.of(amount),
        standing,
        new Details("fraudulent", "10.4", DUE, AT.plus(Duration.ofHours(hour))));
  }

  private static PaymentCommand wish(long amount) {
    return new RequestRefund(Tenge.of(amount), "goodwill", "anna");
  }

  private static PaymentStory partlyRefunded() {
    return captured(30_000)
        .when(new RefundReturn("ret-1", Tenge.of(5_000)))
        .when(refunded("refund-01", 5_000));
  }

  private static Tenge balance(PaymentStory story, LedgerAccount account) {
    return Balances.of(story.history()).getOrDefault(account, Tenge.ZERO);
  }

  /** Captured = refunded + in dispute + lost to chargeback + net kept. */
  private static void assertM12(PaymentStory story, long netKept) {
    Account account = story.account();
    assertThat(account.netKept()).isEqualTo(Tenge.of(netKept));
    assertThat(account.captured())
        .isEqualTo(account.refunded().plus(account.disputed()).plus(account.netKept()));
    assertThat(account.disputed())
        .isEqualTo(
            balance(story, LedgerAccount.DISPUTED)
                .plus(balance(story, LedgerAccount.CHARGEBACK_LOSS)));
    assertThat(Tenge.sum(Balances.of(story.history()).values())).isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void m12_captured_is_refunded_disputed_lost_and_net_kept_in_every_state() {
    PaymentStory story = partlyRefunded().when(word(Standing.OPEN, 30_000));
    assertM12(story, -5_000);
    assertThat(story.refusalOf(wish(1)).code()).isEqualTo("refunds-held-by-dispute");
    story.when(word(Standing.LOST, 30_000));
    assertM12(story, -5_000);
    assertThat(balance(story, LedgerAccount.CHARGEBACK_LOSS)).isEqualTo(Tenge.of(30_000));
    assertThat(story.refusalOf(wish(1)).code()).isEqualTo("refund-exceeds-captured");

    PaymentStory won = partlyRefunded().when(word(Standing.OPEN, 30_000));
    won.when(word(Standing.WON, 30_000));
    assertM12(won, 25_000);
    won.when(wish(25_000));
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void m12_a_dispute_of_a_partial_capture_and_one_of_more_than_was_taken() {
    PaymentStory story =
        attempted(30_000)
            .when(authorized(30_000))
            .when(capturedFact(30_000, 18_000))
            .when(new RefundReturn("ret-1", Tenge.of(5_000)))
            .when(refunded("refund-01", 5_000))
            .when(word(Standing.OPEN, 18_000));
    assertM12(story, -5_000);
    assertThat(dispute(story).exceeds(story.account())).isFalse();
    assertM12(story.when(word(Standing.WON, 18_000)), 13_000);

    PaymentStory more =
        attempted(30_000)
            .when(authorized(30_000))
            .when(capturedFact(30_000, 18_000))
            .when(word(Standing.OPEN, 30_000));
    assertThat(dispute(more).exceeds(more.account())).isTrue();
    assertM12(more, -12_000);
  }

  private static Dispute dispute(PaymentStory story) {
    return story.account().disputes().firstEntry().getValue();
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void an_inquiry_moves_no_money_and_holds_nothing() {
    PaymentStory story =
        captured(30_000).when(word(Standing.INQUIRY, 30_000)).then(DisputeOpened.class);
    assertM12(story, 30_000);
    assertThat(story.account().hasOpenDispute()).isFalse();
    story.when(word(Standing.INQUIRY_UNDER_REVIEW, 30_000)).then(DisputeUpdated.class);
    story.when(word(Standing.INQUIRY_CLOSED, 30_000)).then(DisputeClosed.class);
    assertM12(story, 30_000);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void an_inquiry_becomes_a_chargeback_that_is_answered_and_won() {
    PaymentStory story =
        captured(30_000)
            .when(word(Standing.INQUIRY, 30_000))
            .when(word(Standing.OPEN, 30_000))
            .then(DisputeEscalated.class);
    assertM12(story, 0);
    assertThat(story.account().hasOpenDispute()).isTrue();
    story.when(word(Standing.UNDER_REVIEW, 30_000)).then(DisputeUpdated.class);
    assertThat(story.account().hasOpenDispute()).isTrue();
    story.when(word(Standing.WON, 30_000)).then(DisputeClosed.class);
    assertThat(story.account().hasOpenDispute()).isFalse();
    assertM12(story, 30_000);
  }

  @Test
  void the_reason_the_schemes_code_and_the_providers_deadline_are_kept() {
    Details details = dispute(captured(30_000).when(word(Standing.OPEN, 30_000))).details();
    assertThat(details.reason()).isEqualTo("fraudulent");
    assertThat(details.networkReason()).isEqualTo("10.4");
    assertThat(details.evidenceDue()).isEqualTo(DUE);
  }

  @Test
  void a_deadline_that_the_provider_moves_is_kept_and_one_it_says_no_more_stays() {
    PaymentStory story = captured(30_000).when(word(Standing.OPEN, 30_000));
    Instant later = DUE.plus(Duration.ofDays(3));
    story
        .when(
            new RecordDispute(
                "dp",
                1,
                Tenge.of(30_000),
                Standing.OPEN,
                new Details("fraudulent", null, later, AT.plus(Duration.ofDays(1)))))
        .then(DisputeUpdated.class);
    story.when(
        new RecordDispute(
            "dp",
            1,
            Tenge.of(30_000),
            Standing.UNDER_REVIEW,
            new Details(null, null, null, AT.plus(Duration.ofDays(2)))));
    assertThat(dispute(story).details().evidenceDue()).isEqualTo(later);
    assertThat(dispute(story).details().networkReason()).isEqualTo("10.4");
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void a_dispute_s_words_in_any_order_with_duplicates_end_in_one_state() {
    assertThat(
            endsOf(
                () -> captured(30_000),
                List.of(
                    word(Standing.INQUIRY, 10_000),
                    word(Standing.OPEN, 30_000),
                    word(Standing.UNDER_REVIEW, 30_000),
                    word(Standing.WON, 30_000),
                    word("dp", Standing.LOST, 30_000, 99))))
        .isEqualTo(31);
    endsOf(
        () -> captured(30_000),
        List.of(
            word(Standing.INQUIRY, 30_000),
            word(Standing.INQUIRY_UNDER_REVIEW, 30_000),
            word(Standing.INQUIRY_CLOSED, 30_000),
            word(Standing.OPEN, 30_000),
            word(Standing.LOST, 30_000)));
  }

  @Test
  void a_dispute_told_before_the_capture_ends_the_same() {
    endsOf(
        () -> attempted(30_000),
        List.of(
            authorized(30_000),
            capturedFact(30_000, 30_000),
            word(Standing.OPEN, 30_000),
            word(Standing.LOST, 30_000)));
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void a_return_accepted_during_a_dispute_keeps_its_place_until_the_dispute_is_won() {
    captured(30_000)
        .when(word(Standing.OPEN, 30_000))
        .when(new RefundReturn("ret-1", Tenge.of(5_000)))
        .then(ReturnRefundOwed.class)
        .when(word(Standing.WON, 30_000))
        .then(DisputeClosed.class, RefundRequested.class)
        .when(word(Standing.WON, 30_000))
        .then();
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void what_waited_goes_when_the_last_of_two_disputes_is_closed_and_once() {
    captured(30_000)
        .when(word("dp-1", Standing.OPEN, 10_000, 1))
        .when(word("dp-2", Standing.OPEN, 10_000, 1))
        .when(new RefundReturn("ret-1", Tenge.of(5_000)))
        .when(word("dp-1", Standing.WON, 10_000, 2))
        .then(DisputeClosed.class)
        .when(word("dp-2", Standing.WON, 10_000, 3))
        .then(DisputeClosed.class, RefundRequested.class);
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_5_13})
  void after_a_dispute_that_was_lost_a_return_gets_what_is_left_and_no_tenge_twice() {
    PaymentStory story =
        captured(30_000)
            .when(word(Standing.OPEN, 20_000))
            .when(new RefundReturn("ret-1", Tenge.of(12_000)))
            .when(word(Standing.LOST, 20_000))
            .then(DisputeClosed.class, RefundRequested.class, ReturnRefundCovered.class);
    assertThat(story.happened(RefundRequested.class).amount()).isEqualTo(Tenge.of(10_000));
    assertThat(story.happened(ReturnRefundCovered.class).amount()).isEqualTo(Tenge.of(2_000));
    assertThat(story.account().returnRefundsOwed()).isEmpty();

    story
        .when(new RefundReturn("ret-2", Tenge.of(18_000)))
        .then(ReturnRefundOwed.class, ReturnRefundCovered.class)
        .when(new RefundReturn("ret-2", Tenge.of(18_000)))
        .then();
    assertThat(story.refusalOf(new RefundReturn("ret-3", Tenge.of(1))).code())
        .isEqualTo("refund-exceeds-captured");
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void every_money_command_of_an_operator_is_refused_with_the_clause_while_a_dispute_is_open() {
    PaymentStory story =
        captured(30_000)
            .when(wish(4_000))
            .when(new RefundReturn("ret-1", Tenge.of(1_000)))
            .when(PaymentStory.refundFailed("refund-02", 1_000))
            .when(word(Standing.OPEN, 5_000));
    for (PaymentCommand command :
        List.of(
            wish(1),
            new ApproveRefund("refund-01", "boris"),
            new RetryRefund("refund-02", "anna"))) {
      assertThat(story.refusalOf(command).code()).isEqualTo("refunds-held-by-dispute");
      assertThat(story.refusalOf(command).clause()).isEqualTo(ClauseId.B_5_13);
    }
    story.when(word(Standing.LOST, 5_000)).when(new ApproveRefund("refund-01", "boris"));
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_refund_that_was_reserved_before_a_dispute_was_lost_is_not_approved_beyond_what_is_left() {
    PaymentStory story =
        captured(30_000)
            .when(wish(4_000))
            .when(word(Standing.OPEN, 30_000))
            .when(word(Standing.LOST, 30_000));
    assertThat(story.refusalOf(new ApproveRefund("refund-01", "boris")).code())
        .isEqualTo("refund-exceeds-captured");
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_5_13})
  void a_disputed_order_that_is_cancelled_gives_back_when_won_and_nothing_when_lost() {
    captured(30_000)
        .when(word(Standing.OPEN, 30_000))
        .when(new CancelOrder(Tenge.ZERO))
        .then(PaymentCancelled.class)
        .when(word(Standing.WON, 30_000))
        .then(DisputeClosed.class, RefundRequested.class);
    captured(30_000)
        .when(word(Standing.OPEN, 30_000))
        .when(new CancelOrder(Tenge.ZERO))
        .when(word(Standing.LOST, 30_000))
        .then(DisputeClosed.class);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void a_dispute_of_a_refunded_order_is_recorded_with_what_it_exposes() {
    PaymentStory story =
        captured(30_000)
            .when(new CancelOrder(Tenge.ZERO))
            .when(refunded("refund-01", 30_000))
            .when(word(Standing.OPEN, 30_000));
    assertM12(story, -30_000);
    assertM12(story.when(word(Standing.WON, 30_000)).then(DisputeClosed.class), 0);
  }

  @Test
  void a_scheme_can_take_back_its_decision() {
    PaymentStory story =
        captured(30_000).when(word(Standing.WON, 30_000)).when(word(Standing.LOST, 30_000));
    story.then(DisputeOverturned.class);
    assertM12(story, 0);
    assertThat(balance(story, LedgerAccount.CHARGEBACK_LOSS)).isEqualTo(Tenge.of(30_000));
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void a_stage_that_is_told_first_brings_along_what_came_before_it(Standing standing) {
    PaymentStory story = captured(30_000).when(word(standing, 30_000));
    assertThat(dispute(story).standing()).isEqualTo(standing);
    assertThat(story.history().get(5)).isInstanceOf(DisputeOpened.class);
    assertM12(story, dispute(story).taken().isZero() ? 30_000 : 0);
  }

  @Test
  void disputes_of_before_inquiries_were_told_apart_took_the_money() {
    JsonMapper json = JsonMapper.builder().build();
    String number = PaymentStory.ORDER.value();
    String opened =
        """
        {"orderNumber": "%s", "disputeId": "dp", "attempt": 1,
         "amount": {"amount": 30000, "currency": "KZT"}, "at": "2026-11-20T10:00:00Z"}\
        """
            .formatted(number);
    String closed =
        """
        {"orderNumber": "%s", "disputeId": "dp", "amount": {"amount": 30000, "currency": "KZT"},
         "won": false, "at": "2026-11-20T10:00:00Z"}\
        """
            .formatted(number);
    Payment state = captured(30_000).state();
    state = PaymentEvolution.evolve(state, json.readValue(opened, DisputeOpened.class));
    assertThat(((Payment.Opened) state).account().hasOpenDispute()).isTrue();
    state = PaymentEvolution.evolve(state, json.readValue(closed, DisputeClosed.class));
    assertThat(((Payment.Opened) state).account().disputed()).isEqualTo(Tenge.of(30_000));
  }
}
