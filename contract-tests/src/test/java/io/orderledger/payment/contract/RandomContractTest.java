package io.orderledger.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Many lives and races, by a seed. A build runs some of each; {@code -Dlives=10000} and {@code
 * -Draces=1000} run as many at each provider, {@code -Dat.once=40} that many at a time.
 */
abstract class RandomContractTest extends ProviderHarness {

  private static final long SEED = Long.getLong("seed", 20_261_127);
  private static final int AT_ONCE = Integer.getInteger("at.once", 16);

  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11, ClauseId.B_5_19})
  void after_random_lives_with_faults_the_ledger_is_the_providers_books_to_the_tenge()
      throws Exception {
    FaultPlan faults = house.provider().faults();
    faults.rate(Fault.DUPLICATE_WEBHOOK, 0.2);
    faults.rate(Fault.REORDER_WEBHOOK, 0.2);
    faults.rate(Fault.DELAY_WEBHOOK, 0.1);
    faults.rate(Fault.LOSE_WEBHOOK, 0.1);
    faults.rate(Fault.REFUND_PENDING, 0.2);
    faults.rate(Fault.REFUND_FAILURE, 0.05);
    List<OrderNumber> lived =
        sideBySide(Integer.getInteger("lives", 16), seed -> new RandomLife(this, seed).live());
    faults.calm();
    Till ours = new Till(0, 0, 0);
    Till theirs = new Till(0, 0, 0);
    for (OrderNumber order : lived) {
      // At once: of ten thousand, nearly all agree already.
      await()
          .pollDelay(Duration.ZERO)
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertBooksAgree(order));
      Account account = house.account(order);
      ours =
          ours.plus(
              new Till(account.captured().amount(), account.refunded().amount(), held(account)));
      theirs = theirs.plus(till(order));
    }
    assertThat(ours).isEqualTo(theirs);
    assertThat(theirs.captured()).isPositive();
    assertThat(theirs.refunded()).isPositive();
    assertThat(theirs.holding()).isZero();
  }

  /** Whichever is first: the money is released, or it is taken and goes back. */
  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11})
  void a_capture_and_a_cancellation_at_once_have_one_lawful_end() throws Exception {
    for (OrderNumber order : races(this::captureOrCancel)) {
      assertThat(house.account(order).netKept()).isEqualTo(Tenge.ZERO);
      assertBooksAgree(order);
    }
  }

  private OrderNumber captureOrCancel(long seed) {
    OrderNumber order = held(LEAST + seed % LEAST);
    race(
        seed,
        () -> house.command(order, new ConfirmShipment("s-1")),
        () -> house.command(order, new CancelOrder(Tenge.ZERO)));
    house.until(
        order, account -> account.held().isZero() && account.captured().equals(account.refunded()));
    return order;
  }

  /** Of two refunds of more than half, one is made. */
  @Test
  @Clause(ClauseId.B_5_11)
  void of_two_refunds_at_once_that_exceed_the_money_one_is_made() throws Exception {
    for (OrderNumber order : races(this::twoRefunds)) {
      assertThat(till(order)).isEqualTo(new Till(2 * LEAST, SHARE, 0));
      assertBooksAgree(order);
    }
  }

  private OrderNumber twoRefunds(long seed) {
    OrderNumber order = captured(2 * LEAST);
    List<Answer> answers = race(seed, () -> refund(order), () -> refund(order));
    assertThat(answers)
        .as(answers.stream().map(Answer::body).toList().toString())
        .filteredOn(answer -> answer.status() < 300)
        .singleElement()
        .satisfies(
            asked ->
                assertThat(
                        house
                            .operator("olga")
                            .post(
                                "/payments/%s/refunds/%s/approval"
                                    .formatted(order, asked.json().path("refundId").asString()),
                                "")
                            .status())
                    .isLessThan(300));
    house.until(order, account -> account.refunded().equals(Tenge.of(SHARE)));
    return order;
  }

  private static final long LEAST = 10_000;
  private static final long SHARE = 12_000;

  private Answer refund(OrderNumber order) {
    return house
        .operator("oscar")
        .post(
            "/payments/" + order + "/refunds",
            Map.of("amount", Map.of("amount", SHARE, "currency", "KZT"), "reason", "goodwill"));
  }

  final List<OrderNumber> races(LongFunction<OrderNumber> race) throws Exception {
    return sideBySide(Integer.getInteger("races", 8), race);
  }

  /** Both at once, the one or the other a little earlier, as the seed says. */
  static void race(long seed, Runnable one, Runnable other) {
    var _ =
        race(
            seed,
            () -> {
              one.run();
              return true;
            },
            () -> {
              other.run();
              return true;
            });
  }

  static <T> List<T> race(long seed, Callable<T> one, Callable<T> other) {
    try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<T> first = two.submit(seed % 2 == 0 ? one : other);
      Thread.sleep(seed / 2 % 4);
      Future<T> second = two.submit(seed % 2 == 0 ? other : one);
      return List.of(first.get(), second.get());
    } catch (Exception failed) {
      throw new IllegalStateException("seed " + seed, failed);
    }
  }

  private static List<OrderNumber> sideBySide(int times, LongFunction<OrderNumber> one)
      throws Exception {
    try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<OrderNumber>> lives =
          LongStream.range(SEED, SEED + times)
              .mapToObj(seed -> several.submit(() -> bySeed(seed, one)))
              .toList();
      List<OrderNumber> lived = new ArrayList<>();
      for (Future<OrderNumber> life : lives) {
        lived.add(life.get());
      }
      return lived;
    }
  }

  private static OrderNumber bySeed(long seed, LongFunction<OrderNumber> one) {
    try {
      return one.apply(seed);
    } catch (RuntimeException | AssertionError failed) {
      throw new AssertionError("seed " + seed, failed);
    }
  }
}
