package io.orderledger.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.payment.effect.ClientSecrets;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.tiptop.Card;
import io.orderledger.simulator.tiptop.Hmac;
import io.orderledger.simulator.tiptop.Site;
import io.orderledger.simulator.tiptop.TipTopBooks;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only TipTop Pay does: it asks before it holds, and its page can be paid twice. */
class TipTopTest {

  private static final Site SITE = SimulatorSettings.DEFAULT_SITE;
  private static final Pattern AT_THE_BANK = Pattern.compile("/acs/[0-9]+");

  private final House house = House.shared();

  @AfterEach
  void calm() {
    house.provider.faults().calm();
    AtTipTop.listen(house);
  }

  private Answer told(String kind, String body, String secret) {
    return house
        .service
        .anonymous()
        .with("Content-HMAC", Hmac.ofEncoded(secret, body))
        .with("Content-Type", "application/x-www-form-urlencoded")
        .send("POST", "/webhooks/tiptop/" + kind, body.getBytes(UTF_8));
  }

  private static String question(String invoice, String amount, String currency) {
    return "TransactionId=7&Amount="
        + amount
        + "&Currency="
        + currency
        + "&InvoiceId="
        + invoice
        + "&DateTime=2026-11-20+10%3A00%3A00&Status=Authorized&OperationType=Payment";
  }

  private int asked(String invoice, String amount) {
    Answer answer = told("check", question(invoice, amount, "KZT"), SITE.apiSecret());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("code").asInt();
  }

  private OrderNumber attempted(long total) {
    OrderNumber order = house.opened(House.TIPTOP_SELLER, total);
    house.attempt(order);
    return order;
  }

  private TipTopBooks books(OrderNumber order) {
    return house.provider.tiptop().books(SITE.publicId(), order.value() + "-1");
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_3, ClauseId.B_5_10, ClauseId.B_5_11})
  void a_question_is_answered_from_the_payment_as_it_stands_and_leaves_no_trace() {
    OrderNumber order = attempted(5_000);
    OrderNumber others = house.opened("goods", 5_000);
    house.attempt(others);
    long receipts = house.receipts("tiptop", "true");
    int events = house.history(order).size();
    assertThat(asked(order + "-1", "5000.00")).isZero();
    assertThat(asked(order + "-2", "5000.00")).isEqualTo(10);
    assertThat(asked("1234567", "5000.00")).isEqualTo(10);
    assertThat(asked(House.newOrder() + "-1", "5000.00")).isEqualTo(10);
    assertThat(asked(others + "-1", "5000.00")).isEqualTo(10);
    assertThat(asked(order + "-1", "4999.00")).isEqualTo(12);
    assertThat(asked(order + "-1", "5000.50")).isEqualTo(12);
    Answer inRoubles = told("check", question(order + "-1", "5000.00", "RUB"), SITE.apiSecret());
    assertThat(inRoubles.json().path("code").asInt()).isEqualTo(12);
    assertThat(house.history(order)).hasSize(events);
    assertThat(house.receipts("tiptop", "true")).isEqualTo(receipts);
    assertThat(told("check", question(order + "-1", "5000.00", "KZT"), "a-guess").status())
        .isEqualTo(400);
    assertThat(
            told("check", question(order + "-1", "5000.00", "KZT"), House.PREVIOUS_TIPTOP_SECRET)
                .status())
        .isEqualTo(200);

    OrderNumber cancelled = attempted(5_000);
    house.command(cancelled, new PaymentCommand.CancelOrder(Tenge.ZERO));
    assertThat(asked(cancelled + "-1", "5000.00")).isEqualTo(13);
  }

  @Test
  void an_attempt_that_another_has_replaced_is_too_late() {
    OrderNumber order = house.opened(House.TIPTOP_SELLER, 5_000);
    Answer first = house.attempt(order);
    AtTipTop.pay(house, first, Card.LOST);
    house.until(order, a -> a.attempts().get(1).status() == AttemptStatus.FAILED);
    house.attempt(order);
    house.until(order, a -> a.attempts().get(1).status() == AttemptStatus.CLOSED);
    assertThat(asked(order + "-1", "5000.00")).isEqualTo(20);
    assertThat(AtTipTop.pay(house, first, Card.PAYS)).contains("Declined");
    assertThat(asked(order + "-2", "5000.00")).isZero();
  }

  @Test
  @Clause({ClauseId.B_5_10, ClauseId.B_5_19})
  void a_page_that_is_paid_in_two_windows_is_paid_once() {
    OrderNumber order = house.opened(House.TIPTOP_SELLER, 8_000);
    Answer attempt = house.attempt(order);
    List<String> banks =
        List.of(
            atTheBank(AtTipTop.pay(house, attempt, Card.ASKS_FOR_3DS)),
            atTheBank(AtTipTop.pay(house, attempt, Card.ASKS_FOR_3DS)));
    banks.forEach(bank -> house.post(bank, "outcome=yes"));
    house.until(
        order,
        account ->
            account.attempts().size() == 2
                && account.attempts().get(2).status() == AttemptStatus.CLOSED);
    assertThat(house.account(order).held()).isEqualTo(Tenge.of(8_000));
    assertThat(books(order).holding()).isEqualTo(800_000);
    assertThat(AtTipTop.pay(house, attempt, Card.PAYS)).contains("Declined");
    house.command(order, new PaymentCommand.ConfirmShipment("s-1"));
    house.until(order, account -> account.captured().equals(Tenge.of(8_000)));
    assertThat(books(order)).isEqualTo(new TipTopBooks(1_600_000, 800_000, 800_000, 0, 0));
  }

  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11})
  void money_that_comes_while_the_order_is_cancelled_is_released() {
    OrderNumber order = house.opened(House.TIPTOP_SELLER, 8_000);
    String bank = atTheBank(AtTipTop.pay(house, house.attempt(order), Card.ASKS_FOR_3DS));
    house.command(order, new PaymentCommand.CancelOrder(Tenge.ZERO));
    await()
        .pollDelay(Duration.ofMillis(300))
        .until(() -> house.account(order).attempts().get(1).voidRequested());
    house.post(bank, "outcome=yes");
    house.until(
        order,
        account ->
            account.authorized().isPositive()
                && account.held().isZero()
                && account.attempts().values().stream()
                    .map(Attempt::status)
                    .allMatch(AttemptStatus.CLOSED::equals));
    assertThat(books(order)).isEqualTo(new TipTopBooks(800_000, 0, 800_000, 0, 0));
  }

  private static String atTheBank(String page) {
    Matcher found = AT_THE_BANK.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group();
  }

  @Test
  void a_question_sent_to_the_address_of_payments_moves_nothing() {
    OrderNumber order = attempted(5_000);
    String id = house.receipts("tiptop", "true") + "";
    Answer answer =
        told("pay", question(order + "-1", "5000.00", "KZT") + "&Rrn=" + id, SITE.apiSecret());
    assertThat(answer.status()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> house.receipts("tiptop", "state in ('RECEIVED', 'WAITING')") == 0);
    assertThat(house.account(order).authorized()).isEqualTo(Tenge.ZERO);
    assertThat(house.receipts("tiptop", "trouble = 'PROVIDER_DECLINED'")).isPositive();
  }

  @Test
  void other_kinds_and_large_bodies_are_turned_away() {
    assertThat(told("recurrent", "Id=1", SITE.apiSecret()).status()).isEqualTo(404);
    String large = "Data=" + "x".repeat(256 * 1024);
    assertThat(told("pay", large, SITE.apiSecret()).status()).isEqualTo(413);
    assertThat(told("check", large, SITE.apiSecret()).status()).isEqualTo(413);
  }

  @Test
  void the_buyer_gets_the_page_again_after_it_was_forgotten_here() {
    OrderNumber order = house.opened(House.TIPTOP_SELLER, 5_000);
    Answer first = house.attempt(order);
    assertThat(first.json().path("provider").asString()).isEqualTo("tiptop");
    ClientSecrets secrets = house.service.bean(ClientSecrets.class);
    for (int i = 0; i < 10_000; i++) {
      secrets.keep("another-" + i, "address"); // So many are kept, and no more.
    }
    Answer again = house.buyer().get("/payments/" + order + "/attempts/1");
    assertThat(again.json().path("clientSecret").asString()).contains("/d/");
    AtTipTop.pay(house, again, Card.PAYS);
    house.until(order, account -> account.held().isPositive());
    assertThat(AtTipTop.pay(house, first, Card.PAYS)).contains("Declined");
  }

  @Test
  void a_refund_that_may_be_ours_waits_until_ours_is_answered() {
    OrderNumber order = house.opened(House.TIPTOP_SELLER, 5_000);
    AtTipTop.pay(house, house.attempt(order), Card.PAYS);
    house.command(order, new PaymentCommand.ConfirmShipment("s-1"));
    house.until(order, account -> account.captured().isPositive());
    house.provider.faults().arm(new Directive(Fault.SERVER_ERROR, "refund"), 1_000);
    house.command(order, new PaymentCommand.RefundReturn("ret-1", Tenge.of(300)));
    String intent = String.valueOf(house.account(order).attempts().get(1).intentId());
    String nameless =
        "TransactionId=9&PaymentTransactionId="
            + intent.substring(intent.indexOf('/') + 1)
            + "&Amount=300.00&DateTime=2026-11-20+10%3A00%3A00&OperationType=Refund&InvoiceId="
            + order
            + "-1";
    assertThat(told("refund", nameless, SITE.apiSecret()).status()).isEqualTo(200);
    await()
        .during(Duration.ofSeconds(1))
        .until(
            () ->
                house.account(order).refunded().isZero()
                    && house.receipts("tiptop", "state = 'RECEIVED'") == 1);
    house.provider.faults().calm();
    house.until(order, account -> account.refunded().equals(Tenge.of(600)));
    assertThat(house.account(order).refunds().get("refund-01").returnId()).isEqualTo("ret-1");
  }

  @Test
  void a_refund_made_at_the_provider_is_taken_down_as_such() {
    OrderNumber order = house.opened(House.TIPTOP_SELLER, 5_000);
    AtTipTop.pay(house, house.attempt(order), Card.PAYS);
    house.command(order, new PaymentCommand.ConfirmShipment("s-1"));
    house.until(order, account -> account.captured().isPositive());
    house.provider.faults().rate(Fault.DUPLICATE_WEBHOOK, 1);
    String intent = String.valueOf(house.account(order).attempts().get(1).intentId());
    AtTipTop.refund(house, intent.substring(intent.indexOf('/') + 1), "700.00");
    house.until(order, account -> account.refunded().equals(Tenge.of(700)));
    assertThat(house.account(order).refunds()).hasSize(1);
    assertThat(books(order).refunded()).isEqualTo(70_000);
  }
}
