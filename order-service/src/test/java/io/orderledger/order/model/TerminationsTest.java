package io.orderledger.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderCommand.RecordCapture;
import io.orderledger.order.model.OrderCommand.RecordRefund;
import io.orderledger.order.model.OrderEvent.CancellationRefused;
import io.orderledger.order.model.OrderEvent.CancellationRequested;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.TerminationAnswered.Answer;
import io.orderledger.personaldata.PersonalRecords;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.A_5_5)
class TerminationsTest {

  private static final PersonalText GROUND = PersonalText.of("the pupil moves away");

  private static GivenOrder paid() {
    return GivenOrder.placed().and(Orders.capture(25_000));
  }

  private static ProposeTermination propose(Party by, long refunds) {
    return new ProposeTermination(by, Tenge.of(refunds), GROUND, Orders.LATER);
  }

  private static AnswerTermination answer(Party by, Answer answer, long refunds) {
    return new AnswerTermination(by, answer, Tenge.of(refunds), null, Orders.LATER);
  }

  private static TerminationCourse.Status status(GivenOrder order) {
    return OrderHistory.of(order.events())
        .flatMap(OrderHistory::termination)
        .orElseThrow()
        .status();
  }

  @Test
  void a_proposal_is_recorded_with_its_ground_and_what_goes_back_and_ends_nothing_yet() {
    GivenOrder order = paid();

    order
        .when(propose(Party.BUYER, 15_000))
        .then(
            new TerminationProposed(
                Orders.NUMBER, "customer-1", Party.BUYER, Tenge.of(15_000), GROUND, Orders.LATER));
    order.and(propose(Party.BUYER, 15_000));
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
    assertThat(status(order)).isEqualTo(TerminationCourse.Status.PROPOSED);
    assertThat(PersonalRecords.findings(TerminationProposed.class)).isEmpty();
    assertThat(PersonalRecords.findings(TerminationAnswered.class)).isEmpty();
  }

  @Test
  void with_the_others_consent_the_goods_are_asked_for_and_what_was_agreed_goes_back() {
    GivenOrder order = paid().and(propose(Party.SELLER, 15_000));

    order
        .when(answer(Party.BUYER, Answer.CONSENT, 15_000))
        .then(
            new TerminationAnswered(
                Orders.NUMBER, "customer-1", Party.BUYER, Answer.CONSENT, null, Orders.LATER),
            new CancellationRequested(
                Orders.NUMBER,
                "customer-1",
                CancellationGround.AGREEMENT,
                null,
                Orders.LATER,
                null,
                Tenge.of(15_000)));
    order
        .and(answer(Party.BUYER, Answer.CONSENT, 15_000))
        .when(Orders.held())
        .then(
            new OrderCancelled(
                Orders.NUMBER, CancellationGround.AGREEMENT, Tenge.of(10_000), Orders.LATER));
    assertThat(status(order)).isEqualTo(TerminationCourse.Status.CONSENTED);
  }

  @Test
  void money_that_was_given_back_meanwhile_is_not_withheld_twice() {
    GivenOrder order =
        paid()
            .and(propose(Party.BUYER, 15_000))
            .and(answer(Party.SELLER, Answer.CONSENT, 15_000))
            .and(new RecordRefund("R1", null, Tenge.of(12_000), Orders.LATER));

    order
        .when(Orders.held())
        .then(
            new OrderCancelled(
                Orders.NUMBER, CancellationGround.AGREEMENT, Tenge.ZERO, Orders.LATER));
  }

  @Test
  void nobody_consents_to_their_own_proposal_and_nobody_takes_back_the_others() {
    GivenOrder order = paid().and(propose(Party.BUYER, 15_000));

    order
        .when(answer(Party.BUYER, Answer.CONSENT, 15_000))
        .thenRefusedAt("answer-of-the-other-side", "answer");
    order
        .when(answer(Party.SELLER, Answer.WITHDRAW, 15_000))
        .thenRefusedAt("answer-of-the-other-side", "answer");
    order.and(answer(Party.BUYER, Answer.WITHDRAW, 15_000));
    assertThat(status(order)).isEqualTo(TerminationCourse.Status.WITHDRAWN);
    order
        .when(answer(Party.SELLER, Answer.CONSENT, 15_000))
        .thenRefused("no-termination-proposed", ClauseId.A_5_5);
  }

  @Test
  void a_declined_proposal_leaves_the_order_as_it_is_and_another_can_be_made() {
    GivenOrder order =
        paid().and(propose(Party.BUYER, 25_000)).and(answer(Party.SELLER, Answer.DECLINE, 25_000));

    assertThat(status(order)).isEqualTo(TerminationCourse.Status.DECLINED);
    assertThat(order.state()).isInstanceOf(OrderState.Open.class);
    order.and(propose(Party.SELLER, 10_000));
    order.when(propose(Party.BUYER, 20_000)).thenRefused("termination-proposed", ClauseId.A_5_5);
  }

  @Test
  void no_more_goes_back_than_was_paid_and_a_consent_is_to_what_was_read() {
    GivenOrder order = paid();
    order
        .when(propose(Party.SELLER, 25_001))
        .thenRefusedAt("refund-not-of-what-was-paid", "refunds");
    order.when(propose(Party.SELLER, -1)).thenRefusedAt("refund-not-of-what-was-paid", "refunds");
    order.and(propose(Party.SELLER, 20_000));
    order
        .when(answer(Party.BUYER, Answer.CONSENT, 25_000))
        .thenRefusedAt("another-refund", "refunds");
    order.and(new RecordRefund("R1", null, Tenge.of(6_000), Orders.LATER));
    order
        .when(answer(Party.BUYER, Answer.CONSENT, 20_000))
        .thenRefusedAt("refund-not-of-what-was-paid", "refunds");
  }

  @Test
  void goods_that_have_left_are_not_ended_by_agreement() {
    GivenOrder.placed()
        .and(new RecordCapture(Orders.TOTAL, Orders.LATER))
        .and(Orders.dispatch())
        .when(propose(Party.SELLER, 0))
        .thenRefused("already-dispatched", ClauseId.A_5_5);
    GivenOrder late =
        paid()
            .and(propose(Party.BUYER, 25_000))
            .and(answer(Party.SELLER, Answer.CONSENT, 25_000))
            .and(Orders.dispatch());
    late.when(Orders.alreadyDispatched())
        .then(new CancellationRefused(Orders.NUMBER, Orders.LATER));
  }

  @Test
  void an_edit_lets_the_proposal_lapse() {
    GivenOrder order =
        paid()
            .and(propose(Party.SELLER, 25_000))
            .and(Orders.edit(1, new PricedItem("KETTLE-17", "Kettle", 1, Tenge.of(9_000), null)))
            .and(Orders.heldFor(1));

    assertThat(status(order)).isEqualTo(TerminationCourse.Status.LAPSED);
    order
        .when(answer(Party.BUYER, Answer.CONSENT, 25_000))
        .thenRefused("no-termination-proposed", ClauseId.A_5_5);
  }
}
