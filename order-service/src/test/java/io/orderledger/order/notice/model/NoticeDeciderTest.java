package io.orderledger.order.notice.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.Language;
import io.orderledger.order.notice.model.NoticeCommand.GiveUp;
import io.orderledger.order.notice.model.NoticeCommand.RebutReceipt;
import io.orderledger.order.notice.model.NoticeCommand.RecordDelay;
import io.orderledger.order.notice.model.NoticeCommand.RecordSent;
import io.orderledger.order.notice.model.NoticeCommand.RequestNotice;
import io.orderledger.order.notice.model.NoticeCommand.RequestSending;
import io.orderledger.order.notice.model.NoticeEvent.NoticeDelayed;
import io.orderledger.order.notice.model.NoticeEvent.NoticeGivenUp;
import io.orderledger.order.notice.model.NoticeEvent.NoticeRequested;
import io.orderledger.order.notice.model.NoticeEvent.NoticeSent;
import io.orderledger.order.notice.model.NoticeEvent.ReceiptRebutted;
import io.orderledger.order.notice.model.NoticeEvent.SendingRequested;
import io.orderledger.personaldata.PersonalRecords;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeDeciderTest {

  private static final UUID ID = UUID.fromString("8a1d0d62-3e0f-5d0b-9a59-0f5f7c1e2d3b");
  private static final Instant ASKED = Instant.parse("2026-11-05T10:40:00Z");
  private static final Instant LATER = Instant.parse("2026-11-06T10:40:00Z");
  private static final Instant LATEST = Instant.parse("2026-11-07T10:40:00Z");
  private static final PersonalText ADDRESS = PersonalText.of("nazgul@example.org");
  private static final NoticeContent CONTENT =
      new NoticeContent(PersonalText.of("s"), PersonalText.of("t"), PersonalText.of("h"));
  private static final Notice NOTICE =
      new Notice(
          ID,
          OrderNumber.ofIndex(7),
          "customer-1",
          NoticeKind.READY_FOR_PICKUP,
          ID,
          Channel.EMAIL,
          Language.RU,
          null,
          "hash");

  private static final NoticeRequested REQUESTED =
      new NoticeRequested(NOTICE, "customer-1", ADDRESS, CONTENT, ASKED);

  private static RequestNotice request() {
    return new RequestNotice(NOTICE, "customer-1", ADDRESS, CONTENT, LATER);
  }

  private static RecordSent recordSent(int sending, Instant at) {
    return new RecordSent(sending, "customer-1", ADDRESS, "<m@h>", at);
  }

  private static NoticeSent sent(int sending, Instant at) {
    return new NoticeSent(ID, sending, "customer-1", Channel.EMAIL, ADDRESS, "hash", "<m@h>", at);
  }

  private static RebutReceipt rebuttal(Instant at) {
    return new RebutReceipt("customer-1", PersonalText.of("bounced"), at);
  }

  private static Decision<NoticeEvent> decide(NoticeCommand command, NoticeEvent... given) {
    NoticeState state = NoticeState.UNKNOWN;
    for (NoticeEvent event : given) {
      state = NoticeDecider.evolve(state, event);
    }
    return NoticeDecider.decide(state, command);
  }

  @Test
  @Clause(ClauseId.B_15_4)
  void a_cause_met_again_asks_for_no_second_notice() {
    assertThat(decide(request()))
        .isEqualTo(
            Decision.accept(new NoticeRequested(NOTICE, "customer-1", ADDRESS, CONTENT, LATER)));
    assertThat(decide(request(), REQUESTED)).isEqualTo(Decision.nothing());
    assertThat(decide(request(), REQUESTED, sent(1, LATER))).isEqualTo(Decision.nothing());
  }

  @Test
  @Clause({ClauseId.B_15_4, ClauseId.B_15_7})
  void sending_is_on_record_with_moment_channel_address_and_hash() {
    assertThat(decide(recordSent(1, LATER), REQUESTED)).isEqualTo(Decision.accept(sent(1, LATER)));
    assertThat(NoticeHistory.of(List.of(REQUESTED)).receivedAt()).isNull();
    assertThat(NoticeHistory.of(List.of(REQUESTED, sent(1, LATER))).receivedAt()).isEqualTo(LATER);
  }

  @Test
  void a_sending_told_twice_is_recorded_once() {
    assertThat(decide(recordSent(1, LATEST), REQUESTED, sent(1, LATER)))
        .isEqualTo(Decision.nothing());
  }

  @Test
  void what_was_given_up_and_left_all_the_same_has_left() {
    NoticeGivenUp givenUp = new NoticeGivenUp(ID, 1, Obstacle.TRIED_TOO_LONG, null, LATER);

    assertThat(decide(recordSent(1, LATEST), REQUESTED, givenUp))
        .isEqualTo(Decision.accept(sent(1, LATEST)));
  }

  @Test
  void an_obstacle_is_on_record_once_however_often_it_is_met() {
    NoticeDelayed delayed = new NoticeDelayed(ID, 1, Obstacle.UNREACHABLE, null, LATER);
    RecordDelay same = new RecordDelay(1, Obstacle.UNREACHABLE, null, LATEST);
    RecordDelay other = new RecordDelay(1, Obstacle.DEFERRED, 451, LATEST);

    assertThat(decide(same, REQUESTED, delayed)).isEqualTo(Decision.nothing());
    assertThat(decide(other, REQUESTED, delayed))
        .isEqualTo(Decision.accept(new NoticeDelayed(ID, 1, Obstacle.DEFERRED, 451, LATEST)));
    NoticeState.Waiting waiting =
        (NoticeState.Waiting)
            NoticeHistory.of(
                    List.of(
                        REQUESTED,
                        delayed,
                        new NoticeDelayed(ID, 1, Obstacle.DEFERRED, 451, LATEST)))
                .state();
    assertThat(waiting.delayedSince()).isEqualTo(LATER);
  }

  @Test
  void a_notice_given_up_is_sent_again_when_somebody_wants_it() {
    NoticeGivenUp givenUp = new NoticeGivenUp(ID, 1, Obstacle.REFUSED, 550, LATER);

    assertThat(decide(new GiveUp(1, Obstacle.REFUSED, 550, LATER), REQUESTED))
        .isEqualTo(Decision.accept(givenUp));
    assertThat(decide(new RequestSending(LATEST), REQUESTED, givenUp))
        .isEqualTo(Decision.accept(new SendingRequested(ID, 2, LATEST)));
  }

  @Test
  void one_that_waits_is_not_asked_for_again() {
    assertThat(decide(new RequestSending(LATER), REQUESTED)).isInstanceOf(Decision.Refused.class);
  }

  @Test
  @Clause(ClauseId.B_15_7)
  void a_proven_non_receipt_is_recorded_and_restarts_the_term() {
    Decision<NoticeEvent> rebutted = decide(rebuttal(LATEST), REQUESTED, sent(1, LATER));

    ReceiptRebutted rebuttal =
        new ReceiptRebutted(ID, 1, "customer-1", PersonalText.of("bounced"), LATEST);
    SendingRequested again = new SendingRequested(ID, 2, LATEST);
    assertThat(rebutted).isEqualTo(Decision.accept(rebuttal, again));
    List<NoticeEvent> events = new ArrayList<>(List.of(REQUESTED, sent(1, LATER), rebuttal, again));
    assertThat(NoticeHistory.of(events).receivedAt()).isNull();
    Instant second = LATEST.plusSeconds(60);
    events.add(sent(2, second));
    assertThat(NoticeHistory.of(events).receivedAt()).isEqualTo(second);
  }

  @Test
  @Clause({ClauseId.B_15_4, ClauseId.B_15_7})
  void the_sending_after_a_rebuttal_starts_the_term_again_however_late_and_no_other_does() {
    ReceiptRebutted rebuttal =
        new ReceiptRebutted(ID, 1, "customer-1", PersonalText.of("bounced"), LATEST);
    NoticeGivenUp failed = new NoticeGivenUp(ID, 2, Obstacle.TRIED_TOO_LONG, null, LATEST);

    assertThat(
            decide(
                recordSent(3, LATEST),
                REQUESTED,
                sent(1, LATER),
                rebuttal,
                new SendingRequested(ID, 2, LATEST),
                failed,
                new SendingRequested(ID, 3, LATEST)))
        .isEqualTo(
            Decision.accept(
                new NoticeSent(
                    ID, 3, "customer-1", Channel.EMAIL, ADDRESS, "hash", "<m@h>", LATEST, NOTICE)));
    assertThat(
            decide(
                recordSent(2, LATEST),
                REQUESTED,
                sent(1, LATER),
                new SendingRequested(ID, 2, LATEST)))
        .isEqualTo(Decision.accept(sent(2, LATEST)));
  }

  @Test
  @Clause(ClauseId.B_15_7)
  void a_second_copy_for_the_asking_moves_no_term() {
    NoticeHistory history =
        NoticeHistory.of(
            List.of(
                REQUESTED, sent(1, LATER), new SendingRequested(ID, 2, LATEST), sent(2, LATEST)));

    assertThat(history.receivedAt()).isEqualTo(LATER);
    assertThat(history.sendings()).hasSize(2);
  }

  @Test
  @Clause(ClauseId.B_15_7)
  void what_was_not_sent_cannot_be_rebutted() {
    assertThat(decide(rebuttal(LATER), REQUESTED))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.refusal().clause()).isEqualTo(ClauseId.B_15_7));
  }

  @Test
  @Clause(ClauseId.B_10_4)
  void whatever_is_personal_in_a_notice_is_marked_and_belongs_to_somebody() {
    Stream.of(
            NoticeEvent.class.getPermittedSubclasses(),
            NoticeCommand.class.getPermittedSubclasses(),
            MarketingEvent.class.getPermittedSubclasses(),
            MarketingCommand.class.getPermittedSubclasses())
        .flatMap(Stream::of)
        .forEach(
            type -> assertThat(PersonalRecords.findings(type)).as(type.getSimpleName()).isEmpty());
    assertThat(REQUESTED.toString() + sent(1, LATER) + request()).doesNotContain("nazgul");
  }
}
