package io.orderledger.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every provider's adapter must do, against the running service and the provider's simulator:
 * money, and here what is told of it.
 */
abstract class ProviderContractTest extends CardContractTest {

  @Test
  void what_no_notification_tells_is_asked_for() {
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    OrderNumber order = held(6_000);
    house.command(order, new CancelOrder(Tenge.ZERO));
    house.until(order, account -> account.held().isZero());
    assertBooksAgree(order);
  }

  /** Of a refund the provider asks for time, where it can: its end is asked for, too. */
  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11, ClauseId.B_5_19})
  void an_order_whose_notifications_are_all_lost_is_held_taken_and_given_back_all_the_same() {
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.provider().faults().arm(new Directive(Fault.REFUND_PENDING, "refund"), 1);
    OrderNumber order = captured(12_000);
    house.command(order, new RefundReturn("ret-1", Tenge.of(5_000)));
    house.until(order, account -> account.refunded().equals(Tenge.of(5_000)));
    assertThat(till(order)).isEqualTo(new Till(12_000, 5_000, 0));
    assertBooksAgree(order);
  }

  @Test
  @Clause({ClauseId.B_5_10, ClauseId.B_5_19})
  void notifications_that_come_when_all_was_asked_for_already_change_nothing() {
    OrderNumber order = house.opened(seller(), 12_000);
    Answer attempt = attempted(order);
    try (Recorder recorder = new Recorder()) {
      notifying(recorder);
      recorder.heard.clear();
      pay(attempt, true);
      house.until(order, account -> account.held().equals(Tenge.of(12_000)));
      house.command(order, new ConfirmShipment("s-1"));
      house.until(order, account -> account.captured().equals(Tenge.of(12_000)));
      house.command(order, new RefundReturn("ret-1", Tenge.of(5_000)));
      house.until(order, account -> account.refunded().equals(Tenge.of(5_000)));
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> recorder.heard.stream().filter(this::movesMoney).count() >= told(true) - 1);
      signingWith(true);
      List<UUID> known = events(order);
      end(order, recorder.heard.stream().filter(this::movesMoney).toList());
      assertThat(events(order)).isEqualTo(known);
    }
    assertBooksAgree(order);
  }

  private List<UUID> events(OrderNumber order) {
    return house.payments().events(order).stream().map(RecordedEvent::eventId).toList();
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

  /**
   * A decline where another card may follow it, a hold and its end, without the service hearing of
   * anything after the intent.
   */
  private List<Delivery> lived(OrderNumber order, Recorder recorder, boolean taken) {
    Answer attempt = attempted(order);
    house.forgetTask(last(order, "payment.intent-created").eventId());
    notifying(recorder);
    recorder.heard.clear();
    if (!provider().capabilities().refusesForGood()) {
      pay(attempt, false);
    }
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
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> recorder.heard.stream().filter(this::movesMoney).count() >= told(taken));
    signingWith(true);
    return recorder.heard.stream().filter(this::movesMoney).toList();
  }

  private Object end(OrderNumber order, List<Delivery> deliveries) {
    for (Delivery delivery : deliveries) {
      assertThat(deliver(delivery).status()).isEqualTo(200);
      settled();
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
  void what_was_forged_altered_or_written_anew_changes_nothing() {
    OrderNumber order = house.opened(seller(), 30_000);
    try (Recorder recorder = new Recorder()) {
      Delivery held =
          lived(order, recorder, false).stream()
              .filter(this::tellsOfAHold)
              .findFirst()
              .orElseThrow();
      long before = receipts("true");
      Instant now = Instant.now();
      boolean signs = provider().capabilities().signsNotifications();
      for (Delivery bad :
          List.of(
              held.without(signatureHeader()),
              held.with(signatureHeader(), "bm9ib2R5"),
              signed(held, "a-guess", now),
              held.withBody(held.body().replace("30000", "30001")),
              reserialised(held))) {
        // Where nothing is signed, what names its invoice is let in as a hint.
        assertThat(deliver(bad).status()).as("%s", bad).isIn(400, signs ? 400 : 200);
      }
      if (provider().capabilities().datesNotifications()) {
        for (long seconds : List.of(-310L, 310L)) {
          Delivery old = signed(held, presentSecret(), now.plusSeconds(seconds));
          assertThat(deliver(old).status()).isEqualTo(400);
        }
      }
      if (signs) {
        assertThat(receipts("true")).isEqualTo(before);
      }
      settled();
      assertThat(house.account(order).authorized()).isEqualTo(Tenge.ZERO);
      // One that is told again, however late, is known by its receipt.
      long known = receipts("true");
      Delivery good = signed(held, presentSecret(), now);
      deliver(good);
      deliver(signed(held, presentSecret(), now));
      assertThat(receipts("true")).isEqualTo(signs ? known + 1 : known);
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

  private void settled() {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> receipts("state in ('RECEIVED', 'WAITING')") == 0);
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
