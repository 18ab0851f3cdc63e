package io.orderledger.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.House;
import io.orderledger.payment.effect.CarryingOut;
import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.RefundTarget;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every provider's adapter must do, against the running service and the provider's simulator.
 */
abstract class ProviderContractTest {

  protected final House house = House.shared();

  /** A seller that is served by this provider. */
  abstract String seller();

  abstract PaymentProvider provider();

  /** The buyer pays on the provider's page. */
  abstract void pay(Answer attempt, boolean withGoodCard);

  abstract Till till(OrderNumber order);

  /** Has the provider notify somebody else. */
  abstract void notifying(Recorder recorder);

  /** Has the provider sign with the previous secret, or with the present one. */
  abstract void signingWith(boolean present);

  /** Where a notification is delivered. */
  abstract String path(Delivery delivery);

  abstract String signatureHeader();

  /** The same notification, signed by us at that moment. */
  abstract Delivery signed(Delivery delivery, String secret, Instant at);

  abstract String presentSecret();

  /** The same content, written another way. */
  abstract Delivery reserialised(Delivery delivery);

  /** Those of a kind the order's money moves by: a decline, a hold, a capture, a refund, an end. */
  abstract boolean movesMoney(Delivery delivery);

  abstract boolean tellsOfAHold(Delivery delivery);

  @AfterEach
  void calm() {
    house.provider().faults().calm();
    house.providerClock.reset();
    signingWith(true);
  }

  private Answer attempted(OrderNumber order) {
    return house.attempt(order);
  }

  private OrderNumber held(long total) {
    OrderNumber order = house.opened(seller(), total);
    pay(attempted(order), true);
    house.until(order, account -> account.held().equals(Tenge.of(total)));
    return order;
  }

  private OrderNumber captured(long total) {
    OrderNumber order = held(total);
    house.command(order, new ConfirmShipment("s-1"));
    house.until(order, account -> account.captured().equals(Tenge.of(total)));
    return order;
  }

  private Attempt attempt(OrderNumber order) {
    return house.account(order).attempts().get(1);
  }

  private String intent(OrderNumber order) {
    return Objects.requireNonNull(attempt(order).intentId());
  }

  private void assertBooksAgree(OrderNumber order) {
    Till till = till(order);
    Account account = house.account(order);
    assertThat(new Till(account.captured().amount(), account.refunded().amount(), held(account)))
        .isEqualTo(till);
    Map<LedgerAccount, Tenge> ledger =
        Balances.of(
            house.payments().events(order).stream()
                .map(RecordedEvent::payload)
                .map(PaymentEvent.class::cast)
                .toList());
    assertThat(ledger.getOrDefault(LedgerAccount.PROVIDER_CLEARING, Tenge.ZERO))
        .isEqualTo(Tenge.of(till.captured() - till.refunded()));
    assertThat(ledger.getOrDefault(LedgerAccount.HELD_AT_PROVIDER, Tenge.ZERO))
        .isEqualTo(Tenge.of(till.holding()));
  }

  private static long held(Account account) {
    return account.held().amount();
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_3, ClauseId.B_5_4})
  void money_is_held_taken_when_the_goods_leave_and_given_back() {
    OrderNumber order = captured(30_000);
    house.command(order, new RefundReturn("ret-1", Tenge.of(2_000)));
    house.until(order, account -> account.refunded().equals(Tenge.of(2_000)));
    assertThat(till(order)).isEqualTo(new Till(30_000, 2_000, 0));
    assertBooksAgree(order);
  }

  @Test
  @Clause(ClauseId.B_5_4)
  void part_of_a_hold_is_taken_and_the_rest_released() {
    OrderNumber order = held(30_000);
    provider().capture(seller(), intent(order), Tenge.of(18_000), UUID.randomUUID().toString());
    house.until(order, account -> account.captured().equals(Tenge.of(18_000)));
    assertThat(house.account(order).held()).isEqualTo(Tenge.ZERO);
    assertBooksAgree(order);
  }

  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11})
  void a_hold_on_a_cancelled_order_is_released_and_an_unpaid_attempt_ended() {
    OrderNumber paid = held(5_000);
    OrderNumber unpaid = house.opened(seller(), 5_000);
    attempted(unpaid);
    for (OrderNumber order : List.of(paid, unpaid)) {
      house.command(order, new CancelOrder(Tenge.ZERO));
      house.until(order, account -> account.attempts().get(1).status() == AttemptStatus.CLOSED);
      assertThat(till(order)).isEqualTo(new Till(0, 0, 0));
      assertBooksAgree(order);
    }
  }

  @Test
  @Clause(ClauseId.B_5_10)
  void a_declined_card_is_told_and_another_may_be_tried_in_the_same_attempt() {
    OrderNumber order = house.opened(seller(), 5_000);
    Answer attempt = attempted(order);
    pay(attempt, false);
    house.until(order, account -> account.attempts().get(1).status() == AttemptStatus.FAILED);
    assertThat(attempt(order).declineCode()).isNotBlank();
    pay(attempt, true);
    house.until(order, account -> account.held().equals(Tenge.of(5_000)));
    assertBooksAgree(order);
  }

  /** The answer never comes though the provider did its work; nobody is notified of it either. */
  @ParameterizedTest
  @CsvSource({"capture, 1", "capture, 3660", "refund, 1", "refund, 3660"})
  void what_timed_out_after_it_succeeded_is_done_once(String operation, long secondsLater) {
    OrderNumber order = operation.equals("capture") ? held(9_000) : captured(9_000);
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.provider().faults().arm(new Directive(Fault.SERVER_ERROR, operation), 1_000);
    house.command(
        order,
        operation.equals("capture")
            ? new ConfirmShipment("s-1")
            : new RefundReturn("ret-1", Tenge.of(4_000)));
    RecordedEvent asked = last(order, "payment." + operation + "-requested");
    house.forgetTask(asked.eventId());
    house.provider().faults().calm();
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.provider().faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, operation), 1);
    assertThatThrownBy(() -> CarryingOut.after(Duration.ZERO, house, asked))
        .isInstanceOf(ProviderUnavailable.class);
    Till once = till(order);
    Duration later = Duration.ofSeconds(secondsLater);
    house.providerClock.forward(later);
    CarryingOut.after(later, house, asked);
    assertThat(till(order)).isEqualTo(once);
    assertThat(once.captured()).isEqualTo(9_000);
    assertThat(once.refunded()).isEqualTo(operation.equals("capture") ? 0 : 4_000);
    assertBooksAgree(order);
  }

  @Test
  void an_attempt_that_timed_out_after_it_was_made_is_made_once_or_failed() {
    house.provider().faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, "create"), 1);
    OrderNumber order = held(7_000);
    assertThat(house.account(order).attempts()).hasSize(1);
    assertThat(till(order)).isEqualTo(new Till(0, 0, 7_000));
  }

  @Test
  void what_no_notification_tells_is_asked_for() {
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    OrderNumber order = held(6_000);
    house.command(order, new CancelOrder(Tenge.ZERO));
    house.until(order, account -> account.held().isZero());
    assertBooksAgree(order);
  }

  @Test
  void duplicated_delayed_and_reordered_notifications_change_nothing() {
    house.provider().faults().rate(Fault.DUPLICATE_WEBHOOK, 0.5);
    house.provider().faults().rate(Fault.REORDER_WEBHOOK, 0.5);
    for (int i = 0; i < 4; i++) {
      OrderNumber order = captured(3_000 + i);
      house.command(order, new RefundReturn("ret-1", Tenge.of(1_000)));
      house.until(order, account -> account.refunded().equals(Tenge.of(1_000)));
      assertBooksAgree(order);
    }
  }

  @Test
  void a_refund_that_the_provider_refuses_leaves_the_money_where_it_is() {
    OrderNumber order = captured(6_000);
    house.provider().faults().arm(new Directive(Fault.REFUND_FAILURE, "refund"), 1);
    house.command(order, new RefundReturn("ret-1", Tenge.of(1_000)));
    house.until(
        order,
        account ->
            account.refunds().containsKey("refund-01")
                && account.refunds().get("refund-01").status().name().equals("FAILED"));
    assertThat(till(order)).isEqualTo(new Till(6_000, 0, 0));
    assertBooksAgree(order);
  }

  @Test
  void notifications_of_a_payment_end_in_one_state_in_whatever_order_they_come() {
    Set<Object> ends = new HashSet<>();
    try (Recorder recorder = new Recorder()) {
      int orders = 1;
      for (int i = 0; i < orders; i++) {
        OrderNumber order = house.opened(seller(), 30_000);
        List<Delivery> told = lived(order, recorder, true);
        List<List<Delivery>> all = permutations(told);
        orders = all.size();
        ends.add(end(order, withDuplicates(all.get(i))));
        assertThat(till(order)).isEqualTo(new Till(18_000, 5_000, 0));
        assertBooksAgree(order);
      }
    }
    assertThat(ends).hasSize(1);
  }

  @Test
  void notifications_of_a_released_hold_end_in_one_state_in_whatever_order_they_come() {
    Set<Object> ends = new HashSet<>();
    try (Recorder recorder = new Recorder()) {
      int orders = 1;
      for (int i = 0; i < orders; i++) {
        OrderNumber order = house.opened(seller(), 30_000);
        List<List<Delivery>> all = permutations(lived(order, recorder, false));
        orders = all.size();
        ends.add(end(order, withDuplicates(all.get(i))));
        assertBooksAgree(order);
      }
    }
    assertThat(ends).hasSize(1);
  }

  /** A decline, a hold and its end, without the service hearing of anything after the intent. */
  private List<Delivery> lived(OrderNumber order, Recorder recorder, boolean taken) {
    Answer attempt = attempted(order);
    house.forgetTask(last(order, "payment.intent-created").eventId());
    notifying(recorder);
    recorder.heard.clear();
    pay(attempt, false);
    pay(attempt, true);
    String intent = provider().fetch(seller(), intent(order)).intentId();
    if (taken) {
      provider().capture(seller(), intent, Tenge.of(18_000), UUID.randomUUID().toString());
      provider()
          .refund(
              seller(),
              new RefundTarget(order, "elsewhere", 1, intent),
              Tenge.of(5_000),
              UUID.randomUUID().toString());
    } else {
      provider().cancel(seller(), intent, UUID.randomUUID().toString());
    }
    int expected = taken ? 4 : 3;
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> recorder.heard.stream().filter(this::movesMoney).count() >= expected);
    signingWith(true);
    return recorder.heard.stream().filter(this::movesMoney).toList();
  }

  private Object end(OrderNumber order, List<Delivery> deliveries) {
    for (Delivery delivery : deliveries) {
      assertThat(deliver(delivery).status()).isEqualTo(200);
      await()
          .atMost(Duration.ofSeconds(10))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> receipts("state in ('RECEIVED', 'WAITING')") == 0);
    }
    Account account = house.account(order);
    return List.of(
        account.authorized(),
        account.captured(),
        account.held(),
        account.refunded(),
        account.attempts().values().stream().map(Attempt::status).toList(),
        account.attempts().values().stream().map(Attempt::failed).toList());
  }

  @Test
  void what_was_forged_altered_or_written_anew_is_refused_without_a_trace() {
    OrderNumber order = house.opened(seller(), 30_000);
    try (Recorder recorder = new Recorder()) {
      Delivery held =
          lived(order, recorder, false).stream()
              .filter(this::tellsOfAHold)
              .findFirst()
              .orElseThrow();
      long before = receipts("true");
      Instant now = Instant.now();
      for (Delivery bad :
          List.of(
              held.without(signatureHeader()),
              held.with(signatureHeader(), "bm9ib2R5"),
              signed(held, "a-guess", now),
              held.withBody(held.body().replace("30000", "30001")),
              reserialised(held))) {
        assertThat(deliver(bad).status()).as("%s", bad).isEqualTo(400);
      }
      if (provider().capabilities().datesNotifications()) {
        for (long seconds : List.of(-310L, 310L)) {
          Delivery old = signed(held, presentSecret(), now.plusSeconds(seconds));
          assertThat(deliver(old).status()).isEqualTo(400);
        }
      }
      assertThat(receipts("true")).isEqualTo(before);
      assertThat(house.account(order).authorized()).isEqualTo(Tenge.ZERO);
      // One that is told again, however late, is known by its receipt.
      Delivery good = signed(held, presentSecret(), now);
      deliver(good);
      deliver(signed(held, presentSecret(), now));
      assertThat(receipts("true")).isEqualTo(before + 1);
    }
  }

  @Test
  void while_the_secret_is_changed_nothing_is_lost() {
    List<OrderNumber> orders = new ArrayList<>();
    List<Answer> attempts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      OrderNumber order = house.opened(seller(), 1_000 + i);
      orders.add(order);
      attempts.add(attempted(order));
    }
    for (int i = 0; i < 8; i++) {
      signingWith(i >= 4);
      pay(attempts.get(i), true);
    }
    for (OrderNumber order : orders) {
      house.until(order, account -> account.held().isPositive());
      assertBooksAgree(order);
    }
  }

  private Answer deliver(Delivery delivery) {
    Client client = house.service().anonymous();
    for (String header : List.of(signatureHeader(), "content-type")) {
      if (delivery.headers().containsKey(header)) {
        client = client.with(header, delivery.headers().get(header));
      }
    }
    return client.send("POST", path(delivery), delivery.bytes());
  }

  private long receipts(String condition) {
    return house.receipts(provider().name(), condition);
  }

  private RecordedEvent last(OrderNumber order, String type) {
    return await()
        .until(
            () ->
                house.payments().events(order).stream()
                    .filter(event -> event.type().equals(type))
                    .reduce((first, second) -> second),
            Optional::isPresent)
        .orElseThrow();
  }

  /** Each time the first once more at the end, so that the longest have five. */
  private static List<Delivery> withDuplicates(List<Delivery> deliveries) {
    List<Delivery> more = new ArrayList<>(deliveries);
    more.add(deliveries.getFirst());
    return more;
  }

  private static List<List<Delivery>> permutations(List<Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Delivery>> all = new ArrayList<>();
    for (int i = 0; i < deliveries.size(); i++) {
      List<Delivery> rest = new ArrayList<>(deliveries);
      Delivery first = rest.remove(i);
      for (List<Delivery> order : permutations(rest)) {
        List<Delivery> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }
}
