package io.orderledger.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.delivery.model.DeliveryCommand.CheckPromise;
import io.orderledger.delivery.model.DeliveryCommand.HandToCourier;
import io.orderledger.delivery.model.DeliveryCommand.HoldForCancellation;
import io.orderledger.delivery.model.DeliveryCommand.MakeReadyForPickup;
import io.orderledger.delivery.model.DeliveryCommand.NoteConfirmation;
import io.orderledger.delivery.model.DeliveryCommand.NoteForceMajeure;
import io.orderledger.delivery.model.DeliveryCommand.NotePayment;
import io.orderledger.delivery.model.DeliveryCommand.PrepareDelivery;
import io.orderledger.delivery.model.DeliveryCommand.TakeBack;
import io.orderledger.delivery.model.DeliveryEvent.DeliveryHeld;
import io.orderledger.delivery.model.DeliveryEvent.MadeReadyForPickup;
import io.orderledger.delivery.model.DeliveryEvent.NotCollected;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMissed;
import io.orderledger.delivery.model.DeliveryEvent.PromiseMoved;
import io.orderledger.delivery.model.DeliveryEvent.PromisedAnew;
import io.orderledger.delivery.model.DeliveryEvent.RestNotSent;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Circumstance.Kind;
import io.orderledger.shared.majeure.Circumstance.Side;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.majeure.TermExtension.Share;
import io.orderledger.shared.majeure.TermExtension.Term;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Accepted on 1 November 2026, promised by the 20th; force majeure from the 17th to the 23rd. */
@Clause({ClauseId.B_12_1, ClauseId.B_12_2})
class HindrancesTest {

  private static final OrderNumber NUMBER = OrderNumber.ofIndex(1);
  private static final LocalDate ACCEPTED = LocalDate.of(2026, 11, 1);
  private static final LocalDate PROMISED = LocalDate.of(2026, 11, 20);
  private static final LocalDate LATEST = LocalDate.of(2026, 12, 1);
  private static final LocalDate BEGAN = LocalDate.of(2026, 11, 17);
  private static final LocalDate ENDED = LocalDate.of(2026, 11, 23);
  private static final Instant NOTED = morningOf(LocalDate.of(2026, 11, 24));

  private final DeliveryDecider decider = new DeliveryDecider(WorkingCalendar.ofKazakhstan());
  private DeliveryState state = DeliveryHistory.BEGINNING;
  private Hindrances hindrances = Hindrances.NONE;

  private static Instant morningOf(LocalDate day) {
    return Almaty.startOf(day).plusSeconds(1);
  }

  private void released(DeliveryMethod method, List<PreOrder> preOrders) {
    Instant at = morningOf(ACCEPTED);
    Consignment consignment =
        new Consignment(
            NUMBER,
            "customer-1",
            method,
            method == DeliveryMethod.PICKUP ? "ALA-1" : null,
            List.of(new Items(1, 2), new Items(2, 1)),
            5,
            true,
            Tenge.of(25_000),
            Promise.first(ACCEPTED, PROMISED, LATEST),
            preOrders,
            null);
    events(new PrepareDelivery(consignment, null, at));
    events(new NoteConfirmation(at));
    events(new NotePayment(null, at));
  }

  private Decision<DeliveryEvent> decide(DeliveryCommand command) {
    return decider.decide(state, Suspension.NONE, Till.NONE, hindrances, command);
  }

  private List<DeliveryEvent> events(DeliveryCommand command) {
    assertThat(decide(command)).isInstanceOf(Decision.Accepted.class);
    List<DeliveryEvent> events = ((Decision.Accepted<DeliveryEvent>) decide(command)).events();
    for (DeliveryEvent event : events) {
      state = DeliveryHistory.evolve(state, event);
      hindrances = hindrances.after(event);
    }
    return events;
  }

  private void assertRefused(DeliveryCommand command, String code) {
    assertThat(decide(command))
        .isInstanceOfSatisfying(
            Decision.Refused.class, it -> assertThat(it.refusal().code()).isEqualTo(code));
  }

  private static NoteForceMajeure noted(@Nullable LocalDate ended) {
    return new NoteForceMajeure(
        NUMBER,
        List.of(new Circumstance("fm-1", Side.BOTH, Kind.NATURAL_DISASTER, BEGAN, ended, 0)),
        true,
        NOTED);
  }

  private static NoteForceMajeure withdrawn() {
    return new NoteForceMajeure(NUMBER, List.of(), true, NOTED.plusSeconds(60));
  }

  private static MakeReadyForPickup readyOn(LocalDate day) {
    return new MakeReadyForPickup(
        "S1", new PickupCode(PersonalText.of("1")), "check", morningOf(day));
  }

  @Test
  @Clause({ClauseId.B_6_3, ClauseId.B_6_15})
  void the_promise_and_the_last_lawful_day_are_later_by_its_days_and_an_auditor_sees_by_which() {
    released(DeliveryMethod.COURIER, List.of());
    LocalDate later = PROMISED.plusDays(7);

    assertThat(events(noted(ENDED)))
        .containsExactly(
            new ForceMajeureNoted(
                NUMBER,
                noted(ENDED).circumstances(),
                true,
                List.of(
                    new TermExtension(
                        Term.PROMISED_DAY, null, PROMISED, later, List.of(new Share("fm-1", 7))),
                    new TermExtension(
                        Term.LAST_LAWFUL_DAY,
                        null,
                        LATEST,
                        LATEST.plusDays(7),
                        List.of(new Share("fm-1", 7)))),
                NOTED),
            new PromiseMoved(
                NUMBER,
                null,
                PROMISED,
                later,
                LATEST.plusDays(7),
                DelayCause.FORCE_MAJEURE,
                NOTED));
    assertThat(events(noted(ENDED))).isEmpty();
  }

  @Test
  void while_it_goes_on_no_day_is_moved_and_none_is_missed() {
    released(DeliveryMethod.COURIER, List.of());

    assertThat(events(noted(null))).hasOnlyElementsOfType(ForceMajeureNoted.class);
    assertThat(events(new CheckPromise(morningOf(PROMISED.plusDays(9))))).isEmpty();
    assertThat(events(noted(ENDED))).hasAtLeastOneElementOfType(PromiseMoved.class);
    assertThat(events(new CheckPromise(morningOf(PROMISED.plusDays(8)))))
        .hasOnlyElementsOfType(PromiseMissed.class);
  }

  @Test
  void a_withdrawn_circumstance_leaves_everything_as_it_was() {
    released(DeliveryMethod.COURIER, List.of());
    DeliveryState before = state;
    events(noted(ENDED));
    events(withdrawn());

    assertThat(state.promise().orElseThrow().by()).isEqualTo(before.promise().orElseThrow().by());
    assertThat(state.promise().orElseThrow().latest())
        .isEqualTo(before.promise().orElseThrow().latest());
  }

  @Test
  void goods_that_are_late_already_get_their_last_lawful_day_moved_and_no_new_promise() {
    released(DeliveryMethod.COURIER, List.of());
    NoteForceMajeure after =
        new NoteForceMajeure(
            NUMBER,
            List.of(
                new Circumstance(
                    "fm-1", Side.SELLER, Kind.FIRE, PROMISED.plusDays(2), PROMISED.plusDays(3), 0)),
            true,
            NOTED);

    assertThat(events(after)).hasOnlyElementsOfType(ForceMajeureNoted.class);
    assertThat(state.promise().orElseThrow().by()).isEqualTo(PROMISED);
    assertThat(state.promise().orElseThrow().latest()).isEqualTo(LATEST.plusDays(2));
  }

  @Test
  @Clause(ClauseId.B_4_7)
  void pre_ordered_goods_with_a_day_of_their_own_are_moved_by_what_fell_before_it() {
    LocalDate supplied = LocalDate.of(2026, 12, 20);
    released(
        DeliveryMethod.COURIER,
        List.of(new PreOrder(2, Promise.first(ACCEPTED, supplied, supplied))));

    assertThat(events(noted(ENDED)))
        .hasAtLeastOneElementOfType(PromiseMoved.class)
        .anyMatch(
            event ->
                event instanceof PromisedAnew anew
                    && List.of(2).equals(anew.lines())
                    && anew.promisedBy().equals(supplied.plusDays(7)));
  }

  @Test
  @Clause(ClauseId.B_6_10)
  void each_shipment_has_its_own_days_and_what_was_delivered_has_none() {
    released(DeliveryMethod.COURIER, List.of());
    events(new HandToCourier("S1", List.of(new Items(2, 1)), morningOf(ACCEPTED)));

    assertThat(events(noted(ENDED)))
        .filteredOn(PromiseMoved.class::isInstance)
        .extracting(event -> ((PromiseMoved) event).shipmentId())
        .containsExactly("S1", null);
  }

  @Test
  @Clause(ClauseId.B_6_5)
  void free_storage_is_longer_by_the_days_that_fell_into_it() {
    released(DeliveryMethod.PICKUP, List.of());
    events(readyOn(LocalDate.of(2026, 11, 15)));

    assertThat(events(noted(ENDED)))
        .contains(new StorageRecounted(NUMBER, "S1", LocalDate.of(2026, 11, 27), NOTED));
    assertRefused(new TakeBack("S1", morningOf(LocalDate.of(2026, 11, 27))), "storage-still-free");
    assertThat(events(new TakeBack("S1", morningOf(LocalDate.of(2026, 11, 28)))))
        .hasOnlyElementsOfType(NotCollected.class);
  }

  @Test
  @Clause(ClauseId.B_6_5)
  void nobody_takes_goods_back_while_it_goes_on() {
    released(DeliveryMethod.PICKUP, List.of());
    events(readyOn(LocalDate.of(2026, 11, 15)));
    events(noted(null));

    assertRefused(new TakeBack("S1", morningOf(LocalDate.of(2027, 2, 1))), "storage-still-free");
  }

  @Test
  @Clause(ClauseId.B_6_5)
  void storage_that_begins_after_the_declaration_is_counted_without_its_days_from_the_start() {
    released(DeliveryMethod.PICKUP, List.of());
    events(noted(ENDED));

    assertThat(events(readyOn(LocalDate.of(2026, 11, 20))))
        .extracting(event -> ((MadeReadyForPickup) event).freeUntil())
        .containsExactly(LocalDate.of(2026, 11, 30));
  }

  @Test
  @Clause(ClauseId.A_6_2)
  void by_an_edition_that_knows_no_extension_it_is_noted_and_moves_nothing() {
    released(DeliveryMethod.COURIER, List.of());

    assertThat(events(new NoteForceMajeure(NUMBER, noted(ENDED).circumstances(), false, NOTED)))
        .containsExactly(
            new ForceMajeureNoted(NUMBER, noted(ENDED).circumstances(), false, List.of(), NOTED));
  }

  @Test
  @Clause(ClauseId.B_12_3)
  void a_termination_keeps_what_is_here_whole_or_the_rest_of_what_left_in_part() {
    released(DeliveryMethod.COURIER, List.of());
    DeliveryState here = state;
    HoldForCancellation termination =
        new HoldForCancellation(CancellationGround.FORCE_MAJEURE, NOTED);
    assertThat(events(termination)).hasOnlyElementsOfType(DeliveryHeld.class);

    state = here;
    events(new HandToCourier("S1", List.of(new Items(2, 1)), morningOf(ACCEPTED)));
    assertThat(events(termination))
        .containsExactly(
            new RestNotSent(
                NUMBER, List.of(new Items(1, 2)), CancellationGround.FORCE_MAJEURE, NOTED));
  }
}
