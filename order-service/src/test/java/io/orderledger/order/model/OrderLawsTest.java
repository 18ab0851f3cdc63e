package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_1_5_1;
import static io.orderledger.shared.clause.ClauseId.B_6_12;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderCompleted;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.Shortage.Choice;
import io.orderledger.order.model.Shortage.Missing;
import io.orderledger.order.tariff.model.PreOrderShipping;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.event.CarrierFact.Mishap;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every order, whatever is asked of it and in whatever order things happen. */
class OrderLawsTest {

  private static final int ORDERS = Integer.getInteger("orders", 20_000);
  private static final PricedItem KETTLE =
      new PricedItem("KETTLE-17", "Kettle", 1, Tenge.of(9_000), null);
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  @Test
  @Clause({B_1_5_1, B_6_12})
  void no_sequence_of_commands_breaks_the_laws_of_an_order() {
    for (int i = 0; i < ORDERS; i++) {
      long seed = SEED + i;
      try {
        liveOneOrder(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("Repeat with -Dseed=" + seed, broken);
      }
    }
  }

  private static void liveOneOrder(RandomGenerator random) {
    List<OrderEvent> history = new ArrayList<>();
    OrderState state = OrderState.NOT_PLACED;
    for (int step = 0; step < 25; step++) {
      OrderCommand command = step == 0 ? place(random) : anyCommand(random, history);
      Decision<OrderEvent> decision = OrderDecider.decide(state, command);
      switch (decision) {
        case Decision.Refused<OrderEvent> refused -> {
          assertThat(command)
              .as("a fact is never refused: %s", refused)
              .matches(
                  it ->
                      it instanceof OrderCommand.Request
                          || it instanceof OrderCommand.OfTermination
                          || it instanceof OrderCommand.OfAssignment
                          || history.isEmpty());
          assertThat(refused.refusal().message()).isNotBlank();
        }
        case Decision.Accepted<OrderEvent> accepted -> {
          for (OrderEvent event : accepted.events()) {
            OrderState next = OrderEvolution.evolve(state, event);
            endsAreEnds(state, next);
            sumsHold(event, state);
            changesHandsByConsentAlone(event, state, next);
            history.add(event);
            state = next;
          }
        }
      }
    }
    assertThat(OrderEvolution.replay(history)).isEqualTo(state);
    if (!history.isEmpty()) {
      facetsAgree((OrderState.Existing) state, history);
    }
  }

  private static void endsAreEnds(OrderState before, OrderState after) {
    if (before instanceof OrderState.Cancelled || before instanceof OrderState.Completed) {
      assertThat(after).hasSameClassAs(before);
    }
    if (before instanceof OrderState.Open(_, boolean confirmed, _, _, _, _)
        && confirmed
        && after instanceof OrderState.Open open) {
      assertThat(open.confirmed()).isTrue();
    }
  }

  /** Whose an order is changes by the seller's consent to what that person agreed to. */
  private static void changesHandsByConsentAlone(
      OrderEvent event, OrderState before, OrderState after) {
    if (before instanceof OrderState.Existing then && after instanceof OrderState.Existing now) {
      boolean changed = !then.contract().customerId().equals(now.contract().customerId());
      assertThat(changed).isEqualTo(event instanceof AssignmentEvent.RightsAssigned);
    }
  }

  private static void sumsHold(OrderEvent event, OrderState before) {
    if (event instanceof OrderPlaced placed) {
      assertThat(placed.goodsTotal())
          .isEqualTo(Tenge.sum(placed.lines().stream().map(OrderLine::net).toList()));
      assertThat(placed.total()).isEqualTo(placed.goodsTotal().plus(placed.deliveryFee()));
    }
    if (event instanceof OrderEvent.OrderEdited(_, _, OrderContent content, _, _)) {
      assertThat(content.goodsTotal())
          .isEqualTo(Tenge.sum(content.lines().stream().map(OrderLine::net).toList()));
      assertThat(content.total()).isEqualTo(content.goodsTotal().plus(content.deliveryFee()));
      keepsWhatTheBuyerHas(content, (OrderState.Existing) before);
    }
    if (event instanceof OrderCancelled cancelled) {
      assertThat(cancelled.withheld().isNegative()).isFalse();
      Money money = ((OrderState.Existing) before).money();
      assertThat(cancelled.withheld()).isLessThanOrEqualTo(money.withinReach());
      if (cancelled.ground() != CancellationGround.REFUSED_AT_DOOR
          && cancelled.ground() != CancellationGround.AGREEMENT) {
        assertThat(cancelled.withheld()).isEqualTo(Tenge.ZERO);
      }
    }
    if (event instanceof OrderCompleted) {
      OrderState.Existing order = (OrderState.Existing) before;
      assertThat(order.fulfilment().isWhole(order.contract().lines())).isTrue();
      assertThat(order.money().captured()).isGreaterThanOrEqualTo(order.contract().total());
    }
  }

  private static void keepsWhatTheBuyerHas(OrderContent content, OrderState.Existing before) {
    for (OrderLine line : before.contract().lines()) {
      int has = before.fulfilment().handedOver().getOrDefault(line.line(), 0);
      int kept =
          content.lines().stream()
              .filter(it -> has > 0 && it.line() == line.line() && it.sku().equals(line.sku()))
              .mapToInt(OrderLine::quantity)
              .sum();
      assertThat(kept).isGreaterThanOrEqualTo(Math.min(has, line.quantity()));
    }
  }

  private static void facetsAgree(OrderState.Existing order, List<OrderEvent> history) {
    OrderStatus status = OrderStatus.of(order);
    assertThat(status == OrderStatus.COMPLETED).isEqualTo(order instanceof OrderState.Completed);
    assertThat(status == OrderStatus.CANCELLED).isEqualTo(order instanceof OrderState.Cancelled);
    granted(order, history, OrderStatus.nextStepsOfSeller(order), CancellationGround.SELLER);
    granted(order, history, OrderStatus.nextStepsOfBuyer(order), CancellationGround.BUYER);
    // Nothing is lost to an order that is whole and paid: it has completed, or its end is pending.
    if (order instanceof OrderState.Open open) {
      assertThat(Completion.of(open, Orders.LATER)).isEmpty();
    }
  }

  private static void granted(
      OrderState.Existing order,
      List<OrderEvent> history,
      List<OrderStatus.Step> steps,
      CancellationGround by) {
    for (OrderStatus.Step step : OrderStatus.Step.values()) {
      boolean asked =
          by == CancellationGround.SELLER
              || step == OrderStatus.Step.REQUEST_CANCELLATION
              || step == OrderStatus.Step.ANSWER_SHORTAGE
              || step == OrderStatus.Step.REQUEST_EDIT;
      OrderCommand command =
          switch (step) {
            case RELEASE_HOLD -> new OrderCommand.ReleaseHold("operator-1", "meant", Orders.LATER);
            case CONFIRM -> Orders.confirm();
            case REQUEST_EDIT -> Orders.edit(order.contract().edits() + 1, KETTLE);
            case REPORT_SHORTAGE ->
                Orders.shortage(
                    order.contract().edits() + 1,
                    null,
                    null,
                    new Missing(someHere(order).sku(), 1));
            case ANSWER_SHORTAGE ->
                Orders.chosen(history, Choice.REFUND, Shortage.By.BUYER, Orders.LATER);
            case REQUEST_CANCELLATION -> Orders.cancellationBy(by);
            case CONSENT_TO_ASSIGNMENT ->
                new AssignmentCommand.ConsentToAssignment(
                    order.contract().assignments(), Orders.assignee(), Orders.LATER);
          };
      boolean isGranted =
          OrderDecider.decide(order, command) instanceof Decision.Accepted<OrderEvent>;
      assertThat(steps.contains(step))
          .as("a next step is what is granted: %s by %s", step, by)
          .isEqualTo(asked && isGranted);
    }
  }

  /** A line of which something has not left, if there is one. */
  private static OrderLine someHere(OrderState.Existing order) {
    List<OrderLine> lines = order.contract().lines();
    return order.fulfilment().here(lines).stream().findFirst().orElse(lines.getFirst());
  }

  private static OrderCommand place(RandomGenerator random) {
    int lines = random.nextInt(4);
    PricedItem[] items = new PricedItem[lines];
    for (int i = 0; i < lines; i++) {
      // Now and then the same product twice, or an absurd quantity.
      items[i] =
          new PricedItem(
              "SKU" + random.nextInt(12),
              "Thing",
              random.nextInt(-1, 4),
              Tenge.of(random.nextInt(4) == 0 ? 1 : random.nextLong(1, 50_000)),
              null,
              random.nextInt(3) == 0 ? supply(random) : null);
    }
    PreOrderShipping[] ways = PreOrderShipping.values();
    return Orders.shippedAs(ways[random.nextInt(ways.length)], items);
  }

  private static Supply supply(RandomGenerator random) {
    LocalDate day = LocalDate.of(2026, 12, random.nextInt(1, 31));
    return new Supply(day, day.plusDays(1), day.plusDays(4));
  }

  /** What is asked or told of the day on which the goods come. */
  private static OrderCommand ofDays(RandomGenerator random, List<OrderEvent> history) {
    if (history.isEmpty()) {
      return place(random);
    }
    Instant at = Orders.LATER;
    OrderContent now = Orders.contentOf(history);
    LocalDate day = LocalDate.of(2026, 11, random.nextInt(4, 30));
    return switch (random.nextInt(5)) {
      case 0 -> new OrderCommand.MoveSupply(skuOf(random, now), supply(random), now, at);
      case 1 ->
          new OrderCommand.CancelPreOrder(
              skuOf(random, now),
              random.nextInt(1, 4),
              random.nextBoolean() ? CancellationGround.BUYER : CancellationGround.SELLER,
              now,
              Orders.place().deliveryPromise(),
              null,
              at);
      case 2 ->
          new OrderCommand.AgreeOnDate(
              new DateAgreement(
                  day,
                  random.nextBoolean() ? DelayCause.CARRIER : DelayCause.UNKNOWN,
                  DateAgreement.Means.PHONE,
                  DateAgreement.Party.BUYER,
                  at,
                  "operator-1"),
              now.deliveryPromise(),
              at);
      case 3 ->
          new OrderCommand.RecordPromiseMove(
              random.nextBoolean() ? parcel(random) : null,
              now.deliveryPromise().promisedBy(),
              day,
              now.deliveryPromise().latest(),
              DelayCause.SELLER,
              at);
      default -> new OrderCommand.RecordStorageRestart(parcel(random), day, at);
    };
  }

  private static String skuOf(RandomGenerator random, OrderContent now) {
    return now.lines().isEmpty()
        ? "SKU0"
        : now.lines().get(random.nextInt(now.lines().size())).sku();
  }

  private static Party side(RandomGenerator random) {
    return Party.values()[random.nextInt(Party.values().length)];
  }

  private static AnswerTermination answer(
      RandomGenerator random, List<OrderEvent> history, Instant at) {
    Tenge refunds =
        TerminationCourse.latest(history)
            .map(course -> course.proposed().refunds())
            .orElse(Tenge.ZERO);
    TerminationAnswered.Answer answer =
        TerminationAnswered.Answer.values()[
            random.nextInt(TerminationAnswered.Answer.values().length)];
    return new AnswerTermination(side(random), answer, refunds, null, at);
  }

  /** Of one of two customers to the other, now and then of an older request. */
  private static OrderCommand assignment(
      RandomGenerator random, List<OrderEvent> history, Instant at) {
    String one = "customer-" + random.nextInt(1, 3);
    String other = "customer-" + random.nextInt(1, 3);
    int number =
        OrderHistory.of(history).map(order -> order.state().contract().assignments()).orElse(1)
            - (random.nextInt(8) == 0 ? 1 : 0);
    return switch (random.nextInt(5)) {
      case 0 -> new AssignmentCommand.RequestAssignment(one, other, at);
      case 1, 2 -> new AssignmentCommand.AcceptAssignment(number, one, Orders.assignee(), at);
      case 3 -> new AssignmentCommand.ConsentToAssignment(number, Orders.assignee(), at);
      default -> {
        AssignmentEvent.Answer[] ends = {
          AssignmentEvent.Answer.REFUSE,
          AssignmentEvent.Answer.DECLINE,
          AssignmentEvent.Answer.WITHDRAW
        };
        AssignmentEvent.Answer end = ends[random.nextInt(ends.length)];
        yield new AssignmentCommand.EndAssignment(
            number,
            random.nextInt(4) == 0 ? AssignmentEvent.Side.SELLER : end.side(),
            end,
            null,
            at);
      }
    };
  }

  private static OrderCommand anyCommand(RandomGenerator random, List<OrderEvent> history) {
    Instant at = Orders.LATER;
    Tenge amount = Tenge.of(random.nextLong(1, 120_000));
    return switch (random.nextInt(40)) {
      case 0 -> place(random);
      case 1 -> new OrderCommand.ConfirmOrder(null, at);
      case 2 -> Orders.cancellationBy(CancellationGround.BUYER);
      case 3 -> Orders.cancellationBy(CancellationGround.SELLER);
      case 4 -> new OrderCommand.RecordAuthorization(1, amount, at);
      case 5 -> new OrderCommand.RecordPaymentFailure(1, null, at, null);
      case 6, 7 -> new OrderCommand.RecordCapture(amount, at);
      case 8 -> new OrderCommand.RecordVoid(amount, at);
      case 9 ->
          random.nextBoolean()
              ? new OrderCommand.RecordRefund("R", null, amount, at)
              : new OrderCommand.RecordDispute("dp", random.nextBoolean(), at);
      case 10 ->
          random.nextInt(4) > 0
              ? new OrderCommand.RecordDispatch(parcel(random), someItems(random), at)
              : new RecordGivingUp(parcel(random), Mishap.LOST, content(history), at);
      case 11 -> new OrderCommand.RecordReadiness("S", "P", LocalDate.EPOCH, at);
      case 12, 13, 14 ->
          new OrderCommand.RecordHandOver(
              parcel(random),
              List.of(new Items(random.nextInt(1, 4), random.nextInt(1, 4))),
              ProofKind.CODE,
              at);
      case 15 -> new OrderCommand.RecordRefusalAtDoor(parcel(random), amount, content(history), at);
      case 16 ->
          random.nextBoolean()
              ? new OrderCommand.RecordNonCollection(parcel(random), content(history), at)
              : new OrderCommand.RecordAlreadyDispatched(at);
      case 17 ->
          random.nextBoolean()
              ? new OrderCommand.ReleaseHold("operator-1", "meant", at)
              : new OrderCommand.HoldForFailedPayments(5, at);
      case 18, 19 ->
          Orders.edit(
              random.nextInt(1, 4),
              new PricedItem(
                  "SKU0", "Thing", random.nextInt(1, 4), Tenge.of(random.nextLong(9_000)), null));
      case 33 ->
          new ProposeTermination(
              side(random), Tenge.of(random.nextLong(-1, 30_000)), PersonalText.of("G"), at);
      case 34, 35 -> answer(random, history, at);
      case 36, 37, 38, 39 -> assignment(random, history, at);
      case 22 -> new OrderCommand.EndUnpaid(at, at);
      case 20 -> Orders.heldFor(random.nextInt(1, 4));
      case 21 -> Orders.tooLateFor(random.nextInt(1, 4));
      case 23, 24 -> shortage(random, history);
      case 25, 26 ->
          history.isEmpty()
              ? place(random)
              : Orders.chosen(
                  history,
                  Choice.values()[random.nextInt(3)],
                  random.nextBoolean() ? Shortage.By.BUYER : Shortage.By.TIMEOUT,
                  random.nextBoolean() ? at : Orders.ANSWER_BY);
      case 27 ->
          new OrderCommand.RecordRestNotSent(
              List.of(new Items(random.nextInt(1, 4), random.nextInt(1, 4))),
              CancellationGround.OUT_OF_STOCK,
              content(history),
              at);
      case 28, 29, 30, 31 -> ofDays(random, history);
      default -> new OrderCommand.RecordGoodsHeld(at);
    };
  }

  private static @Nullable OrderContent content(List<OrderEvent> history) {
    return history.isEmpty() ? null : Orders.contentOf(history);
  }

  private static String parcel(RandomGenerator random) {
    return "S" + random.nextInt(2);
  }

  /** Some of the order, or all of it together. */
  private static @Nullable List<Items> someItems(RandomGenerator random) {
    return random.nextBoolean()
        ? null
        : List.of(new Items(random.nextInt(1, 4), random.nextInt(1, 4)));
  }

  /** Of what the order has, now and then of what it has not. */
  private static OrderCommand shortage(RandomGenerator random, List<OrderEvent> history) {
    List<OrderLine> lines =
        OrderHistory.of(history).map(order -> order.state().contract().lines()).orElse(List.of());
    String sku =
        lines.isEmpty() || random.nextInt(8) == 0
            ? "SKU0"
            : lines.get(random.nextInt(lines.size())).sku();
    return Orders.shortage(
        random.nextInt(1, 4),
        random.nextBoolean()
            ? new Replacement(
                "SKU" + random.nextInt(12),
                "Thing",
                random.nextInt(-1, 4),
                Tenge.of(random.nextLong(9_000)),
                null,
                Set.of(),
                null)
            : null,
        random.nextBoolean() ? LocalDate.of(2026, 11, random.nextInt(5, 20)) : null,
        new Missing(sku, random.nextInt(0, 4)));
  }
}
