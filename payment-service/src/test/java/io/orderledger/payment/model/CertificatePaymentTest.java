package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static io.orderledger.payment.model.PaymentStory.ORDER;
import static io.orderledger.payment.model.PaymentStory.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ChangeOwed;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.PayByCertificate;
import io.orderledger.payment.model.PaymentCommand.RecordAttemptFailed;
import io.orderledger.payment.model.PaymentCommand.RecordAuthorized;
import io.orderledger.payment.model.PaymentCommand.RecordCaptured;
import io.orderledger.payment.model.PaymentCommand.RecordClosed;
import io.orderledger.payment.model.PaymentCommand.RecordIntentCreated;
import io.orderledger.payment.model.PaymentCommand.RecordRefundSucceeded;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.PaymentCommand.RequestAttempt;
import io.orderledger.payment.model.PaymentEvent.AttemptRequested;
import io.orderledger.payment.model.PaymentEvent.CaptureRequested;
import io.orderledger.payment.model.PaymentEvent.PaymentAuthorized;
import io.orderledger.payment.model.PaymentEvent.RefundRequested;
import io.orderledger.payment.model.PaymentEvent.VoidRequested;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * An order paid with a purchased certificate (B-3.4), most of them as in M11: A 19 999, B 10 001.
 */
class CertificatePaymentTest {

  private static final String CERTIFICATE = "C7K2M9QXAB";
  private static final int BY_CERTIFICATE = 1;
  private static final int BY_CARD = 2;

  private static String intent(int attempt) {
    return new CertificateIntent(CERTIFICATE, ORDER, attempt).id();
  }

  /** Certificate 12 000 reserved, nothing else paid. */
  private static PaymentStory pledged(long owed) {
    return opened(owed)
        .when(new PayByCertificate(CERTIFICATE, Tenge.of(12_000)))
        .when(new RecordAuthorized(BY_CERTIFICATE, intent(1), Tenge.of(12_000), AT));
  }

  /** Certificate 12 000 reserved, card 18 000 held. */
  private static PaymentStory held() {
    return pledged(30_000)
        .when(new RequestAttempt())
        .when(new RecordIntentCreated(BY_CARD, "pi_2"))
        .when(new RecordAuthorized(BY_CARD, "pi_2", Tenge.of(18_000), AT));
  }

  private static PaymentStory paid() {
    return taken(held().when(new ConfirmShipment("s-1")), 12_000, 18_000);
  }

  private static PaymentStory taken(PaymentStory story, long certificate, long card) {
    return story.when(tookCertificate(certificate)).when(tookCard(card));
  }

  private static PaymentCommand tookCertificate(long amount) {
    return new RecordCaptured(BY_CERTIFICATE, intent(1), Tenge.of(12_000), Tenge.of(amount), AT);
  }

  private static PaymentCommand tookCard(long amount) {
    return new RecordCaptured(BY_CARD, "pi_2", Tenge.of(18_000), Tenge.of(amount), AT);
  }

  /** What the last command asked to be given back, by attempt. */
  private static Map<Integer, Long> refunds(PaymentStory story) {
    Map<Integer, Long> asked = new TreeMap<>();
    story.last().stream()
        .filter(RefundRequested.class::isInstance)
        .map(RefundRequested.class::cast)
        .forEach(r -> asked.merge(r.attempt(), r.amount().amount(), Long::sum));
    return asked;
  }

  private static Map<Integer, Long> captures(PaymentStory story) {
    Map<Integer, Long> asked = new TreeMap<>();
    story.last().stream()
        .filter(CaptureRequested.class::isInstance)
        .map(CaptureRequested.class::cast)
        .forEach(c -> asked.merge(c.attempt(), c.amount().amount(), Long::sum));
    return asked;
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_5_11, ClauseId.B_9_5})
  void returning_B_gives_4000_to_the_certificate_and_6001_to_the_card_then_A_8000_and_11999() {
    PaymentStory story = paid().when(new RefundReturn("ret-B", Tenge.of(10_001)));
    assertThat(refunds(story)).isEqualTo(Map.of(BY_CERTIFICATE, 4_000L, BY_CARD, 6_001L));
    story.when(new RefundReturn("ret-A", Tenge.of(19_999)));
    assertThat(refunds(story)).isEqualTo(Map.of(BY_CERTIFICATE, 8_000L, BY_CARD, 11_999L));
    assertThat(story.account().refundable()).isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_5_11, ClauseId.B_9_5})
  void in_the_other_order_A_gives_8000_and_11999_then_B_4000_and_6001() {
    PaymentStory story = paid().when(new RefundReturn("ret-A", Tenge.of(19_999)));
    assertThat(refunds(story)).isEqualTo(Map.of(BY_CERTIFICATE, 8_000L, BY_CARD, 11_999L));
    story.when(new RefundReturn("ret-B", Tenge.of(10_001)));
    assertThat(refunds(story)).isEqualTo(Map.of(BY_CERTIFICATE, 4_000L, BY_CARD, 6_001L));
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void a_certificate_pays_what_it_has_and_the_card_is_asked_for_the_rest() {
    PaymentStory story = pledged(30_000);
    assertThat(story.happened(PaymentAuthorized.class).secured()).isEqualTo(Tenge.of(12_000));
    assertThat(((Payment.Opened) story.state()).outstanding()).isEqualTo(Tenge.of(18_000));
    story.when(new RequestAttempt());
    assertThat(story.happened(AttemptRequested.class).amount()).isEqualTo(Tenge.of(18_000));
    assertThat(story.happened(AttemptRequested.class).certificateId()).isNull();
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void a_certificate_is_asked_for_no_more_than_is_owed() {
    PaymentStory story = opened(9_000).when(new PayByCertificate(CERTIFICATE, Tenge.of(12_000)));
    assertThat(story.happened(AttemptRequested.class).amount()).isEqualTo(Tenge.of(9_000));
    story.when(new RecordAuthorized(BY_CERTIFICATE, intent(1), Tenge.of(9_000), AT));
    assertThat(story.refusalOf(new RequestAttempt()).code()).isEqualTo("already-paid");
    assertThat(story.refusalOf(new PayByCertificate(CERTIFICATE, Tenge.of(3_000))).code())
        .isEqualTo("already-paid");
  }

  @Test
  void while_a_certificate_is_asked_nothing_else_is_begun() {
    PaymentStory story = opened(30_000).when(new PayByCertificate(CERTIFICATE, Tenge.of(12_000)));
    assertThat(story.refusalOf(new RequestAttempt()).code()).isEqualTo("attempt-open");
    assertThat(story.refusalOf(new PayByCertificate("C7K2M9QXAC", Tenge.of(1))).code())
        .isEqualTo("attempt-open");
    story.when(new RecordAttemptFailed(BY_CERTIFICATE, null, "certificate-nothing-left", AT));
    story.when(new RequestAttempt());
    assertThat(story.happened(AttemptRequested.class).amount()).isEqualTo(Tenge.of(30_000));
  }

  @Test
  void a_certificate_with_nothing_left_is_not_asked() {
    assertThat(opened(30_000).refusalOf(new PayByCertificate(CERTIFICATE, Tenge.ZERO)).code())
        .isEqualTo("certificate-nothing-left");
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_5_19})
  void a_card_page_that_was_open_for_the_whole_sum_is_closed() {
    PaymentStory story =
        opened(30_000)
            .when(new RequestAttempt())
            .when(new RecordIntentCreated(1, "pi_1"))
            .when(new PayByCertificate(CERTIFICATE, Tenge.of(12_000)));
    assertThat(story.happened(VoidRequested.class).attempt()).isEqualTo(1);
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_5_4})
  void when_the_goods_leave_each_gives_its_part() {
    assertThat(captures(held().when(new ConfirmShipment("s-1"))))
        .isEqualTo(Map.of(BY_CERTIFICATE, 12_000L, BY_CARD, 18_000L));
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_4_3})
  void an_order_that_got_cheaper_costs_the_certificate_its_proportion() {
    PaymentStory story = held().when(new ChangeOwed(1, Tenge.of(19_999), AT));
    story.when(new ConfirmShipment("s-1"));
    assertThat(captures(story)).isEqualTo(Map.of(BY_CERTIFICATE, 8_000L, BY_CARD, 11_999L));
    taken(story, 8_000, 11_999).when(new RefundReturn("ret-A", Tenge.of(19_999)));
    assertThat(refunds(story)).isEqualTo(Map.of(BY_CERTIFICATE, 8_000L, BY_CARD, 11_999L));
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_4_3})
  void what_no_card_pays_the_certificate_pays_as_far_as_it_goes() {
    PaymentStory story = pledged(30_000).when(new ChangeOwed(1, Tenge.of(20_000), AT));
    assertThat(((Payment.Opened) story.state()).outstanding()).isEqualTo(Tenge.of(8_000));
    story.when(new ChangeOwed(2, Tenge.of(10_000), AT)).when(new ConfirmShipment("s-1"));
    assertThat(captures(story)).isEqualTo(Map.of(BY_CERTIFICATE, 10_000L));
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_4_3})
  void an_order_that_got_dearer_is_paid_by_a_second_card_and_given_back_in_proportion() {
    PaymentStory story =
        held()
            .when(new ChangeOwed(1, Tenge.of(40_000), AT))
            .when(new RequestAttempt())
            .when(new RecordIntentCreated(3, "pi_3"))
            .when(new RecordAuthorized(3, "pi_3", Tenge.of(10_000), AT))
            .when(new ConfirmShipment("s-1"));
    taken(story, 12_000, 18_000)
        .when(new RecordCaptured(3, "pi_3", Tenge.of(10_000), Tenge.of(10_000), AT))
        .when(new RefundReturn("ret-1", Tenge.of(40_000)));
    assertThat(refunds(story))
        .isEqualTo(Map.of(BY_CERTIFICATE, 12_000L, BY_CARD, 18_000L, 3, 10_000L));
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_5_11})
  void cancelling_before_the_rest_is_paid_frees_the_certificate() {
    PaymentStory story = pledged(30_000).when(new CancelOrder(Tenge.ZERO));
    assertThat(story.happened(VoidRequested.class).intentId()).isEqualTo(intent(1));
    story.when(new RecordClosed(BY_CERTIFICATE, intent(1), AT));
    assertThat(story.account().held()).isEqualTo(Tenge.ZERO);
    assertThat(Balances.of(story.history())).isEmpty();
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_5_10})
  void what_a_certificate_gives_after_the_cancellation_is_freed_at_once() {
    PaymentStory story =
        opened(30_000)
            .when(new PayByCertificate(CERTIFICATE, Tenge.of(12_000)))
            .when(new CancelOrder(Tenge.ZERO))
            .when(new RecordAuthorized(BY_CERTIFICATE, intent(1), Tenge.of(12_000), AT));
    assertThat(story.happened(VoidRequested.class).intentId()).isEqualTo(intent(1));
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_6_12})
  void what_is_withheld_after_a_refusal_at_the_door_is_borne_in_proportion() {
    PaymentStory story = paid().when(new CancelOrder(Tenge.of(1_000)));
    assertThat(refunds(story)).isEqualTo(Map.of(BY_CERTIFICATE, 11_600L, BY_CARD, 17_400L));
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_6_12})
  void it_comes_to_the_same_when_the_cards_capture_is_known_later() {
    PaymentStory story =
        held()
            .when(new ConfirmShipment("s-1"))
            .when(tookCertificate(12_000))
            .when(new CancelOrder(Tenge.of(1_000)))
            .when(tookCard(18_000));
    assertThat(story.account().givenBack(story.account().attempt(BY_CERTIFICATE)))
        .isEqualTo(Tenge.of(11_600));
    assertThat(story.account().givenBack(story.account().attempt(BY_CARD)))
        .isEqualTo(Tenge.of(17_400));
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_9_5})
  void a_return_waits_until_it_is_known_what_each_paid() {
    PaymentStory story =
        held()
            .when(new ConfirmShipment("s-1"))
            .when(tookCertificate(12_000))
            .when(new RefundReturn("ret-B", Tenge.of(10_001)));
    assertThat(refunds(story)).isEmpty();
    assertThat(refunds(story.when(tookCard(18_000))))
        .isEqualTo(Map.of(BY_CERTIFICATE, 4_000L, BY_CARD, 6_001L));
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_5_19})
  void who_pays_by_card_twice_beside_a_certificate_gets_the_second_card_back_only() {
    PaymentStory story =
        held()
            .when(new RecordAuthorized(3, "pi_3", Tenge.of(18_000), AT))
            .when(new ConfirmShipment("s-1"));
    assertThat(captures(story)).isEqualTo(Map.of(BY_CERTIFICATE, 12_000L, BY_CARD, 18_000L));
    taken(story, 12_000, 18_000)
        .when(new RecordCaptured(3, "pi_3", Tenge.of(18_000), Tenge.of(18_000), AT));
    assertThat(refunds(story)).isEqualTo(Map.of(3, 18_000L));
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void what_a_certificate_pays_is_never_money_in_the_books() {
    PaymentStory story = paid().when(new RefundReturn("ret-B", Tenge.of(10_001)));
    for (String refund : story.account().refunds().keySet()) {
      Refund asked = story.account().refunds().get(refund);
      boolean certificate = asked.attempt() == BY_CERTIFICATE;
      story.when(
          new RecordRefundSucceeded(
              refund,
              asked.attempt(),
              certificate
                  ? new CertificateIntent(CERTIFICATE, ORDER, 1).refund(refund)
                  : "re_" + refund,
              asked.amount(),
              AT));
    }
    Map<LedgerAccount, Tenge> books = Balances.of(story.history());
    assertThat(books.get(LedgerAccount.CERTIFICATES)).isEqualTo(Tenge.of(8_000));
    assertThat(books.get(LedgerAccount.PROVIDER_CLEARING)).isEqualTo(Tenge.of(11_999));
    assertThat(Tenge.sum(books.values())).isEqualTo(Tenge.ZERO);
  }
}
