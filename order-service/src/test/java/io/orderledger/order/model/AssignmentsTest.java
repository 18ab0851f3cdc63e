package io.orderledger.order.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.AssignmentCommand.AcceptAssignment;
import io.orderledger.order.model.AssignmentCommand.ConsentToAssignment;
import io.orderledger.order.model.AssignmentCommand.EndAssignment;
import io.orderledger.order.model.AssignmentCommand.RequestAssignment;
import io.orderledger.order.model.AssignmentEvent.Answer;
import io.orderledger.order.model.AssignmentEvent.AssignmentAccepted;
import io.orderledger.order.model.AssignmentEvent.AssignmentAnswered;
import io.orderledger.order.model.AssignmentEvent.AssignmentRequested;
import io.orderledger.order.model.AssignmentEvent.RightsAssigned;
import io.orderledger.order.model.AssignmentEvent.Side;
import io.orderledger.personaldata.PersonalRecords;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import org.junit.jupiter.api.Test;

@Clause(ClauseId.B_15_6)
class AssignmentsTest {

  private static final String BUYER = "customer-1";
  private static final String NEXT = "customer-2";
  private static final PersonalText WHY = PersonalText.of("unknown to us");

  private static RequestAssignment request() {
    return new RequestAssignment(BUYER, NEXT, Orders.LATER);
  }

  private static AcceptAssignment accept(int assignment) {
    return new AcceptAssignment(assignment, NEXT, Orders.assignee(), Orders.LATER);
  }

  private static ConsentToAssignment consent(int assignment) {
    return new ConsentToAssignment(assignment, Orders.assignee(), Orders.LATER);
  }

  private static EndAssignment end(int assignment, Side by, Answer answer) {
    return new EndAssignment(assignment, by, answer, WHY, Orders.LATER);
  }

  private static OrderHistory history(GivenOrder order) {
    return OrderHistory.of(order.events()).orElseThrow();
  }

  private static AssignmentCourse.Status status(GivenOrder order) {
    return history(order).assignment().orElseThrow().status();
  }

  @Test
  void nothing_passes_before_the_other_person_agreed_and_the_seller_consented() {
    GivenOrder order = GivenOrder.placed();
    order
        .when(request())
        .then(new AssignmentRequested(Orders.NUMBER, 1, BUYER, NEXT, Orders.LATER));
    order.and(request());
    order.when(consent(1)).thenRefused("assignment-not-accepted", ClauseId.B_15_6);
    order
        .when(accept(1))
        .then(new AssignmentAccepted(Orders.NUMBER, 1, NEXT, Orders.assignee(), Orders.LATER));
    order.and(accept(1));
    assertThat(history(order).customerId()).isEqualTo(BUYER);

    order
        .when(consent(1))
        .then(
            new AssignmentAnswered(Orders.NUMBER, 1, BUYER, Answer.CONSENT, null, Orders.LATER),
            new RightsAssigned(Orders.NUMBER, 1, BUYER, NEXT, Orders.assignee(), Orders.LATER));
    order.and(consent(1));
    assertThat(history(order).customerId()).isEqualTo(NEXT);
    assertThat(history(order).buyer()).isEqualTo(Orders.assignee().buyer());
    assertThat(history(order).current().details().contact()).isEqualTo(Orders.assignee().contact());
    assertThat(history(order).current().recipient()).isEqualTo(Orders.assignee().recipient());
    assertThat(status(order)).isEqualTo(AssignmentCourse.Status.CONSENTED);
  }

  @Test
  void what_is_personal_is_under_the_key_of_whom_it_is_about() {
    assertThat(PersonalRecords.findings(AssignmentRequested.class)).isEmpty();
    assertThat(PersonalRecords.findings(AssignmentAccepted.class)).isEmpty();
    assertThat(PersonalRecords.findings(AssignmentAnswered.class)).isEmpty();
    assertThat(PersonalRecords.findings(RightsAssigned.class)).isEmpty();
    GivenOrder.placed()
        .and(request())
        .when(end(1, Side.ASSIGNEE, Answer.DECLINE))
        .then(new AssignmentAnswered(Orders.NUMBER, 1, NEXT, Answer.DECLINE, WHY, Orders.LATER));
    GivenOrder.placed()
        .and(request())
        .and(accept(1))
        .when(end(1, Side.SELLER, Answer.REFUSE))
        .then(new AssignmentAnswered(Orders.NUMBER, 1, BUYER, Answer.REFUSE, WHY, Orders.LATER));
  }

  @Test
  void one_request_is_open_at_a_time_and_only_the_buyer_makes_it() {
    GivenOrder order = GivenOrder.placed();
    order.when(new RequestAssignment(NEXT, BUYER, Orders.LATER)).thenRefused("order-unknown", null);
    order
        .when(new RequestAssignment(BUYER, BUYER, Orders.LATER))
        .thenRefusedAt("assigned-to-oneself", "assigneeId");
    order.and(request());
    order.when(request()).thenRefused("assignment-open", ClauseId.B_15_6);
    order.and(end(1, Side.ASSIGNOR, Answer.WITHDRAW)).and(request());
    order.when(accept(1)).thenRefused("no-such-assignment", ClauseId.B_15_6);
    order.and(accept(2));
    order.when(accept(2)).thenRefused("assignment-accepted", ClauseId.B_15_6);
    order.when(consent(1)).thenRefused("no-such-assignment", ClauseId.B_15_6);
  }

  @Test
  void nobody_answers_for_another_and_no_stranger_accepts() {
    GivenOrder order = GivenOrder.placed().and(request());

    order
        .when(end(1, Side.ASSIGNOR, Answer.REFUSE))
        .thenRefusedAt("answer-of-another-side", "answer");
    order
        .when(end(1, Side.SELLER, Answer.DECLINE))
        .thenRefusedAt("answer-of-another-side", "answer");
    order
        .when(end(1, Side.ASSIGNEE, Answer.CONSENT))
        .thenRefusedAt("answer-of-another-side", "answer");
    order
        .when(new AcceptAssignment(1, "customer-3", Orders.assignee(), Orders.LATER))
        .thenRefused("no-such-assignment", ClauseId.B_15_6);
  }

  @Test
  void an_order_that_is_completed_passes_and_one_that_is_cancelled_does_not() {
    GivenOrder completed =
        GivenOrder.placed().and(Orders.capture(25_000)).and(Orders.handOverOfAll());
    assertThat(completed.status()).isEqualTo(OrderStatus.COMPLETED);
    completed.and(request()).and(accept(1));
    assertThat(OrderStatus.nextStepsOfSeller((OrderState.Existing) completed.state()))
        .containsExactly(OrderStatus.Step.CONSENT_TO_ASSIGNMENT);
    completed.and(consent(1));
    assertThat(history(completed).customerId()).isEqualTo(NEXT);
    assertThat(completed.status()).isEqualTo(OrderStatus.COMPLETED);

    GivenOrder cancelled =
        GivenOrder.placed()
            .and(request())
            .and(accept(1))
            .and(Orders.cancellationBy(CancellationGround.BUYER))
            .and(Orders.held());
    cancelled.when(consent(1)).thenRefused("order-cancelled", ClauseId.B_1_5_1);
    assertThat(status(cancelled)).isEqualTo(AssignmentCourse.Status.LAPSED);
  }

  @Test
  void what_is_under_way_with_delivery_is_finished_first_but_a_request_can_be_ended() {
    GivenOrder order =
        GivenOrder.placed()
            .and(request())
            .and(accept(1))
            .and(Orders.cancellationBy(CancellationGround.BUYER));

    order.when(consent(1)).thenRefused("cancellation-pending", ClauseId.B_1_5_1);
    order.and(end(1, Side.SELLER, Answer.REFUSE));
    assertThat(status(order)).isEqualTo(AssignmentCourse.Status.REFUSED);
    assertThat(order.state()).isInstanceOf(OrderState.CancellationPending.class);
  }

  @Test
  void an_edit_lets_the_request_lapse_and_an_assignment_what_the_former_buyer_began() {
    PricedItem less = new PricedItem("KETTLE-17", "Kettle", 1, Tenge.of(9_000), null);
    GivenOrder edited =
        GivenOrder.placed()
            .and(request())
            .and(accept(1))
            .and(Orders.edit(1, less))
            .and(Orders.heldFor(1));
    assertThat(status(edited)).isEqualTo(AssignmentCourse.Status.LAPSED);
    edited.when(consent(1)).thenRefused("no-such-assignment", ClauseId.B_15_6);

    GivenOrder assigned =
        GivenOrder.placed()
            .and(Orders.capture(25_000))
            .and(new ProposeTermination(Party.BUYER, Tenge.of(5_000), WHY, Orders.LATER))
            .and(request())
            .and(accept(1))
            .and(consent(1));
    assigned.when(Orders.edit(1, less)).thenRefused("edited-meanwhile", ClauseId.B_4_3);
    assertThat(history(assigned).termination().orElseThrow().status())
        .isEqualTo(TerminationCourse.Status.LAPSED);
    assigned.and(Orders.edit(2, less));
  }

  @Test
  void it_can_pass_on_to_a_third_person_and_back() {
    GivenOrder order = GivenOrder.placed().and(request()).and(accept(1)).and(consent(1));

    order.when(request()).thenRefused("order-unknown", null);
    order
        .and(new RequestAssignment(NEXT, BUYER, Orders.LATER))
        .and(new AcceptAssignment(2, BUYER, Orders.assignee(), Orders.LATER))
        .and(consent(2));
    assertThat(history(order).customerId()).isEqualTo(BUYER);
  }
}
