package io.orderledger.delivery.model;

import static io.orderledger.delivery.model.ServiceLife.ALL;
import static io.orderledger.delivery.model.ServiceLife.FRIDAY;
import static io.orderledger.delivery.model.ServiceLife.NUMBER;
import static io.orderledger.delivery.model.ServiceLife.PRICE;
import static io.orderledger.delivery.model.ServiceLife.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.DeliveryCommand.ApplyEdit;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.DeliveryCommand.HoldForEdit;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NoteDispute;
import io.orderledger.delivery.model.DeliveryCommand.NoteForceMajeure;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryEvent.CancellationFoundDispatched;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryHeld;
import io.orderledger.delivery.model.DeliveryEvent.EditFoundTooLate;
import io.orderledger.delivery.model.RenderingCommand.AcceptServices;
import io.orderledger.delivery.model.RenderingCommand.AnswerObjection;
import io.orderledger.delivery.model.RenderingCommand.CheckAcceptance;
import io.orderledger.delivery.model.RenderingCommand.RaiseObjection;
import io.orderledger.delivery.model.RenderingCommand.RenderServices;
import io.orderledger.delivery.model.RenderingEvent.ObjectionAnswered;
import io.orderledger.delivery.model.RenderingEvent.ObjectionRaised;
import io.orderledger.delivery.model.RenderingEvent.Outcome;
import io.orderledger.delivery.model.RenderingEvent.ServicesAccepted;
import io.orderledger.delivery.model.RenderingEvent.ServicesConceded;
import io.orderledger.delivery.model.RenderingEvent.ServicesReleased;
import io.orderledger.delivery.model.RenderingEvent.ServicesRendered;
import io.orderledger.delivery.model.RenderingEvent.ServicesStopped;
import io.orderledger.delivery.model.RenderingEvent.StopAsked;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.RenderingFact;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Services are rendered, accepted, objected to and stopped. */
class RenderingTest {

  private static final PersonalText WORDS = PersonalText.of("The teacher came late.");
  private static final Instant LAST_MOMENT = WEDNESDAY.minusMillis(1);
  private static final Instant MONDAY = FRIDAY.plusSeconds(3 * 86_400);

  private static RenderServices render(
      String id, @Nullable List<Items> items, @Nullable String document) {
    return new RenderServices(id, items, FRIDAY, null, document, FRIDAY);
  }

  private static ServiceLife rendered(@Nullable List<Items> items) {
    ServiceLife life = ServiceLife.paid();
    life.granted(render("R1", items, "ACT-1"));
    return life;
  }

  private static RaiseObjection objection(Instant at, Integer... lines) {
    return new RaiseObjection("R1", List.of(lines), WORDS, at);
  }

  private static AnswerObjection answer(Outcome outcome, Instant at) {
    return new AnswerObjection(1, outcome, WORDS, null, at);
  }

  private static ServicesAccepted accepted(
      List<Items> items, RenderingFact.Acceptance acceptance, Instant at) {
    return new ServicesAccepted(NUMBER, "R1", items, acceptance, at);
  }

  @Test
  @Clause(ClauseId.A_4_2_4)
  void what_is_not_paid_in_full_is_not_rendered_and_money_that_is_held_is_asked_for() {
    ServiceLife life = ServiceLife.placed();
    assertThat(life.refused(render("R1", null, null)).code()).isEqualTo("not-released");
    assertThat(life.granted(new NoteConfirmation(FRIDAY)))
        .noneMatch(ServicesReleased.class::isInstance);
    assertThat(life.refused(render("R1", null, null)).clause()).isEqualTo(ClauseId.A_4_2_4);
    life.granted(new NotePayment(PRICE.minus(Tenge.of(1)), FRIDAY));
    assertThat(life.granted(new NotePayment(PRICE, FRIDAY)).getLast())
        .isEqualTo(new ServicesReleased(NUMBER, PRICE, FRIDAY));
    assertThat(life.granted(new NotePayment(PRICE, FRIDAY))).as("asked for once").isEmpty();
    assertThat(life.refused(render("R1", null, null)).code())
        .as("held is not paid")
        .isEqualTo("not-paid-in-full");
    life.granted(new NotePayment(PRICE, PRICE.minus(Tenge.of(1)), FRIDAY));
    assertThat(life.refused(render("R1", null, null)).clause()).isEqualTo(ClauseId.A_4_2_4);
    life.granted(new NotePayment(PRICE, Tenge.of(1), FRIDAY));
    assertThat(life.granted(render("R1", null, null))).hasSize(1);
  }

  @Test
  @Clause({ClauseId.A_3_3, ClauseId.A_4_2_3})
  void all_or_some_are_rendered_by_the_seller_or_a_named_third_party_with_or_without_an_act() {
    ServiceLife life = ServiceLife.paid();
    PersonalText third = PersonalText.of("Music House LLP");
    assertThat(
            life.granted(
                new RenderServices("R1", List.of(new Items(1, 2)), FRIDAY, third, "ACT-1", FRIDAY)))
        .containsExactly(
            new ServicesRendered(
                NUMBER,
                "R1",
                List.of(new Items(1, 2)),
                FRIDAY,
                true,
                "client",
                third,
                "ACT-1",
                LocalDate.of(2026, 11, 24),
                FRIDAY));
    assertThat(life.services.toRender()).containsExactly(new Items(1, 4), new Items(2, 1));
    assertThat(life.refused(render("R1", null, null)).code()).isEqualTo("rendered-meanwhile");
    assertThat(life.refused(render("R2", List.of(new Items(1, 5)), null)).field())
        .isEqualTo("items[0].quantity");
    assertThat(life.refused(render("R2", List.of(), null)).code()).isEqualTo("nothing-rendered");
    assertThat(life.refused(render("R2", List.of(new Items(1, 1), new Items(1, 1)), null)).code())
        .isEqualTo("line-named-twice");
    ServicesRendered rest = (ServicesRendered) life.granted(render("R2", null, null)).getFirst();
    assertThat(rest.byThirdParty()).isFalse();
    assertThat(rest.items()).containsExactly(new Items(1, 4), new Items(2, 1));
    assertThat(life.refused(render("R3", null, null)).code()).isEqualTo("all-rendered");
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void nothing_is_rendered_before_it_was_ordered_or_in_the_future() {
    ServiceLife life = ServiceLife.paid();
    for (Instant when : List.of(FRIDAY.plusSeconds(1), FRIDAY.minusSeconds(3_601))) {
      RenderServices render = new RenderServices("R1", null, when, null, null, FRIDAY);
      assertThat(life.refused(render).field()).isEqualTo("renderedAt");
    }
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void services_are_never_shipped_and_goods_never_rendered() {
    ServiceLife life = ServiceLife.paid();
    assertThat(life.refused(new HandToCourier("S1", FRIDAY)).code()).isEqualTo("not-goods");
    PickupCode code = new PickupCode(PersonalText.of("123456"));
    assertThat(life.refused(new MakeReadyForPickup("S1", code, "c0de", FRIDAY)).clause())
        .isEqualTo(ClauseId.A_3_3);
    life.services = Services.NONE;
    assertThat(life.refused(render("R1", null, null)).code()).isEqualTo("not-services");
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void silence_accepts_in_full_from_the_first_moment_after_the_second_business_day_once() {
    ServiceLife life = rendered(null);
    assertThat(life.granted(new CheckAcceptance(LAST_MOMENT))).isEmpty();
    assertThat(life.granted(new CheckAcceptance(WEDNESDAY)))
        .containsExactly(accepted(ALL, RenderingFact.Acceptance.SILENCE, WEDNESDAY));
    assertThat(life.granted(new CheckAcceptance(WEDNESDAY))).isEmpty();
    assertThat(life.services.isAccepted()).isTrue();
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void an_objection_counts_until_the_last_moment_of_the_term_whenever_the_watch_looks() {
    assertThat(rendered(null).granted(objection(LAST_MOMENT, 1))).hasSize(1);
    ServiceLife life = rendered(null);
    assertThat(life.refused(objection(WEDNESDAY, 1)).code()).isEqualTo("term-over");
    assertThat(life.granted(new AcceptServices(null, WEDNESDAY)))
        .as("too late to accept what silence has accepted")
        .containsExactly(accepted(ALL, RenderingFact.Acceptance.SILENCE, WEDNESDAY));
    assertThat(life.refused(objection(WEDNESDAY, 1)).code()).isEqualTo("already-accepted");
  }

  @Test
  @Clause(ClauseId.A_6_2)
  void force_majeure_does_not_extend_the_term() {
    ServiceLife life = rendered(null);
    Circumstance storm =
        new Circumstance(
            "fm-1",
            Circumstance.Side.BOTH,
            Circumstance.Kind.NATURAL_DISASTER,
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 22),
            0);
    assertThat(life.granted(new NoteForceMajeure(NUMBER, List.of(storm), false, MONDAY)))
        .hasSize(1);
    assertThat(life.granted(new CheckAcceptance(WEDNESDAY))).hasSize(1);
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void the_client_may_accept_before_all_or_one_rendering() {
    ServiceLife life = rendered(List.of(new Items(1, 2)));
    life.granted(render("R2", null, null));
    assertThat(life.granted(new AcceptServices("R1", MONDAY)))
        .containsExactly(
            accepted(List.of(new Items(1, 2)), RenderingFact.Acceptance.CLIENT, MONDAY));
    assertThat(life.granted(new AcceptServices("R1", MONDAY))).isEmpty();
    assertThat(life.refused(new AcceptServices("R9", MONDAY)).code())
        .isEqualTo("unknown-rendering");
    assertThat(life.services.isAccepted()).isFalse();
    assertThat(life.granted(new AcceptServices(null, MONDAY))).hasSize(1);
    assertThat(life.services.isAccepted()).isTrue();
    assertThat(ServiceLife.paid().refused(new AcceptServices(null, MONDAY)).code())
        .isEqualTo("nothing-rendered");
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void an_objection_stops_the_acceptance_of_its_lines_alone_until_it_is_answered() {
    ServiceLife life = rendered(null);
    assertThat(life.granted(objection(MONDAY, 2)))
        .containsExactly(new ObjectionRaised(NUMBER, 1, "R1", List.of(2), "client", WORDS, MONDAY));
    assertThat(life.refused(objection(MONDAY, 2)).code()).isEqualTo("objection-open");
    assertThat(life.refused(objection(MONDAY)).code()).isEqualTo("no-lines");
    assertThat(life.refused(objection(MONDAY, 3)).code()).isEqualTo("not-rendered");
    assertThat(life.granted(new CheckAcceptance(WEDNESDAY)))
        .containsExactly(
            accepted(List.of(new Items(1, 6)), RenderingFact.Acceptance.SILENCE, WEDNESDAY));
    assertThat(life.refused(new AcceptServices(null, WEDNESDAY)).code())
        .isEqualTo("objection-open");
    life.granted(answer(Outcome.REJECTED, WEDNESDAY));
    assertThat(life.refused(answer(Outcome.REJECTED, WEDNESDAY)).code())
        .isEqualTo("already-answered");
    assertThat(life.granted(new CheckAcceptance(WEDNESDAY)))
        .as("the term went on")
        .containsExactly(
            accepted(List.of(new Items(2, 1)), RenderingFact.Acceptance.SILENCE, WEDNESDAY));
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void what_is_rendered_anew_has_a_new_term() {
    ServiceLife life = rendered(null);
    life.granted(objection(MONDAY, 1));
    ObjectionAnswered anew =
        (ObjectionAnswered) life.granted(answer(Outcome.REMEDIED, WEDNESDAY)).getFirst();
    assertThat(anew.objectionsUntil()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(life.granted(new CheckAcceptance(WEDNESDAY)))
        .extracting(event -> ((ServicesAccepted) event).items())
        .containsExactly(List.of(new Items(2, 1)));
    assertThat(life.granted(objection(WEDNESDAY.plusSeconds(60), 1)))
        .extracting(event -> ((ObjectionRaised) event).objection())
        .containsExactly(2);
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void what_is_conceded_is_not_accepted_and_not_rendered_again() {
    ServiceLife life = rendered(List.of(new Items(1, 2)));
    life.granted(objection(MONDAY, 1));
    assertThat(life.granted(answer(Outcome.CONCEDED, MONDAY)))
        .hasSize(2)
        .endsWith(new ServicesConceded(NUMBER, "R1", List.of(new Items(1, 2)), MONDAY));
    assertThat(life.services.toRender()).containsExactly(new Items(1, 4), new Items(2, 1));
    life.granted(
        new ApplyEdit(
            1,
            DeliveryMethod.PICKUP,
            "ALA-1",
            List.of(new Items(1, 4), new Items(2, 1)),
            Tenge.of(80_000),
            null,
            MONDAY));
    assertThat(life.services.toRender()).containsExactly(new Items(1, 4), new Items(2, 1));
    assertThat(life.refused(new AnswerObjection(9, Outcome.CONCEDED, null, null, MONDAY)).code())
        .isEqualTo("unknown-objection");
  }

  @Test
  @Clause({ClauseId.A_3_10, ClauseId.A_4_1_3})
  void a_cancellation_ends_the_rest_less_what_is_documented_or_accepted() {
    assertThat(ServiceLife.paid().granted(new HoldForCancellation(MONDAY)))
        .hasOnlyElementsOfType(DeliveryHeld.class);
    ServiceLife life = rendered(List.of(new Items(1, 2)));
    life.granted(render("R2", List.of(new Items(1, 1)), null));
    life.granted(render("R3", List.of(new Items(1, 1)), null));
    life.granted(new AcceptServices("R3", MONDAY));
    assertThat(life.granted(new HoldForCancellation(MONDAY)))
        .containsExactly(new ServicesStopped(NUMBER, List.of(new Items(1, 3)), MONDAY));
    assertThat(life.refused(render("R4", null, null)).clause()).isEqualTo(ClauseId.A_4_1_3);
    assertThat(life.granted(new CheckAcceptance(WEDNESDAY))).isEmpty();
    assertThat(rendered(null).granted(new HoldForCancellation(MONDAY)))
        .as("no rest is left")
        .hasOnlyElementsOfType(CancellationFoundDispatched.class);
  }

  @Test
  @Clause({ClauseId.A_3_3, ClauseId.A_3_10})
  void an_open_objection_is_answered_before_the_rest_ends() {
    for (Outcome outcome : List.of(Outcome.REJECTED, Outcome.CONCEDED)) {
      ServiceLife life = rendered(List.of(new Items(1, 2)));
      life.granted(objection(MONDAY, 1));
      assertThat(life.granted(new HoldForCancellation(MONDAY)))
          .containsExactly(new StopAsked(NUMBER, MONDAY));
      assertThat(life.granted(new HoldForCancellation(MONDAY))).isEmpty();
      assertThat(life.refused(render("R2", null, null)).code()).isEqualTo("held-for-cancellation");
      assertThat(life.refused(answer(Outcome.REMEDIED, MONDAY)).code())
          .isEqualTo("held-for-cancellation");
      List<Items> documented =
          outcome == Outcome.REJECTED ? List.of(new Items(1, 2)) : List.<Items>of();
      assertThat(life.granted(answer(outcome, MONDAY)))
          .hasSize(2)
          .endsWith(new ServicesStopped(NUMBER, documented, MONDAY));
    }
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void what_was_rendered_is_not_edited_and_a_dispute_keeps_more_from_being_rendered() {
    ServiceLife life = rendered(List.of(new Items(1, 2)));
    assertThat(life.granted(new HoldForEdit(1, null, MONDAY)))
        .hasOnlyElementsOfType(EditFoundTooLate.class);
    life.granted(new NoteDispute(NUMBER, "dp-1", true, MONDAY));
    assertThat(life.refused(render("R2", null, null)).code()).isEqualTo("servicing-suspended");
    life.granted(new NoteDispute(NUMBER, "dp-1", false, MONDAY));
    assertThat(life.granted(render("R2", null, null))).hasSize(1);
  }
}
