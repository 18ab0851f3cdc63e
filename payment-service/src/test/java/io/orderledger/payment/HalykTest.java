package io.orderledger.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.Refund;
import io.orderledger.payment.model.RefundCause;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.payment.provider.halyk.HalykProvider;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.halyk.Card;
import io.orderledger.simulator.halyk.HalykBooks;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What only Halyk ePay does: its callbacks are hints, and its refunds have no keys. */
class HalykTest {

  private static final String SECRET = SimulatorSettings.DEFAULT_SHOP.clientSecret();
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern AT_THE_BANK = Pattern.compile("/payform/3ds/[0-9a-f-]+");

  private final House house = House.shared();

  @AfterEach
  void calm() {
    house.provider.faults().calm();
    AtHalyk.listen(house);
  }

  private OrderNumber captured(long total) {
    OrderNumber order = house.opened(House.HALYK_SELLER, total);
    AtHalyk.pay(house, house.attempt(order), Card.PAYS);
    house.command(order, new PaymentCommand.ConfirmShipment("s-1"));
    house.until(order, account -> account.captured().isPositive());
    return order;
  }

  private String intent(OrderNumber order) {
    return Objects.requireNonNull(house.account(order).attempts().get(1).intentId());
  }

  private Answer told(String invoice, String proof, String more) {
    String body =
        "{\"invoiceId\":\"%s\",\"secret_hash\":\"%s\",\"code\":\"ok\",\"reason\":\"success\"%s}"
            .formatted(invoice, proof, more);
    return house
        .service
        .anonymous()
        .with("Content-Type", "application/json")
        .send("POST", "/webhooks/halyk", body.getBytes(UTF_8));
  }

  private void settled() {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> house.receipts("halyk", "state in ('RECEIVED', 'WAITING')") == 0);
  }

  @Test
  @Clause({ClauseId.B_5_2, ClauseId.B_5_3})
  void a_forged_callback_moves_nothing_whether_it_is_let_in_or_not() {
    OrderNumber order = house.opened(House.HALYK_SELLER, 5_000);
    house.attempt(order);
    String invoice = intent(order);
    int events = house.history(order).size();
    long receipts = house.receipts("halyk", "true");
    String proof = AtHalyk.proof(SECRET, invoice);
    assertThat(told(invoice, AtHalyk.proof("a-guess", invoice), "").status()).isEqualTo(400);
    assertThat(told(invoice, "", "").status()).isEqualTo(400);
    assertThat(told("1" + invoice, proof, "").status()).isEqualTo(400);
    assertThat(house.receipts("halyk", "true")).isEqualTo(receipts);
    // Whoever has seen one callback can send others: they say that it is paid, and it is not.
    String paid = ",\"amount\":5000,\"id\":\"af2089fe-43b1-47eb-a61f-c78dd196e18d\"";
    assertThat(told(invoice, proof, paid).status()).isEqualTo(200);
    settled();
    assertThat(house.receipts("halyk", "true")).isEqualTo(receipts + 1);
    assertThat(house.history(order)).hasSize(events);
    assertThat(house.account(order).authorized()).isEqualTo(Tenge.ZERO);
  }

  @Test
  void bytes_that_are_no_callback_and_large_bodies_are_turned_away() {
    for (String body : new String[] {"", "[]", "invoiceId=1000001", "{\"invoiceId\":7}"}) {
      Answer answer =
          house.service.anonymous().send("POST", "/webhooks/halyk", body.getBytes(UTF_8));
      assertThat(answer.status()).as(body).isEqualTo(400);
    }
    assertThat(told("1000001", "x".repeat(256 * 1024), "").status()).isEqualTo(413);
  }

  @Test
  void a_callback_of_a_page_that_was_opened_under_the_previous_secret_is_let_in() {
    OrderNumber order = house.opened(House.HALYK_SELLER, 5_000);
    house.attempt(order);
    String invoice = intent(order);
    assertThat(told(invoice, AtHalyk.proof(House.PREVIOUS_HALYK_SECRET, invoice), "").status())
        .isEqualTo(200);
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_refund_below_ten_tenge_is_refused_here_and_waits_for_a_person() {
    OrderNumber order = captured(5_000);
    // Were it asked for, the bank would be down.
    house.provider.faults().arm(new Directive(Fault.SERVER_ERROR, "refund"), 1_000);
    house.command(order, new PaymentCommand.RefundReturn("ret-1", Tenge.of(9)));
    house.until(
        order,
        account ->
            account.refunds().values().stream()
                .anyMatch(refund -> refund.status() == RefundStatus.FAILED));
    assertThat(house.payments().events(order))
        .extracting(RecordedEvent::payload)
        .filteredOn(PaymentEvent.RefundFailed.class::isInstance)
        .singleElement()
        .extracting(failed -> ((PaymentEvent.RefundFailed) failed).failureCode())
        .isEqualTo(HalykProvider.BELOW_LEAST_REFUND);
    assertThat(AtHalyk.books(house, order)).isEqualTo(new HalykBooks(500_000, 0, 0));
  }

  @Test
  void of_two_windows_at_the_bank_one_pays() {
    OrderNumber order = house.opened(House.HALYK_SELLER, 8_000);
    Answer attempt = house.attempt(order);
    String first = atTheBank(AtHalyk.pay(house, attempt, Card.ASKS_FOR_3DS));
    String second = atTheBank(AtHalyk.pay(house, attempt, Card.ASKS_FOR_3DS));
    house.post(first, "outcome=yes");
    house.post(second, "outcome=yes");
    house.until(order, account -> account.held().equals(Tenge.of(8_000)));
    settled();
    assertThat(AtHalyk.books(house, order).holding()).isEqualTo(800_000);
    assertThat(house.account(order).attempts()).hasSize(1);
  }

  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11})
  void money_that_comes_on_a_page_whose_attempt_was_ended_is_released() {
    OrderNumber order = house.opened(House.HALYK_SELLER, 8_000);
    Answer attempt = house.attempt(order);
    house.command(order, new PaymentCommand.CancelOrder(Tenge.ZERO));
    house.until(order, a -> a.attempts().get(1).status() == AttemptStatus.CLOSED);
    assertThat(AtHalyk.pay(house, attempt, Card.PAYS)).contains("Paid");
    house.until(
        order,
        account ->
            account.authorized().isPositive()
                && account.held().isZero()
                && account.attempts().values().stream()
                    .allMatch(one -> one.status() == AttemptStatus.CLOSED));
    assertThat(AtHalyk.books(house, order)).isEqualTo(new HalykBooks(0, 0, 0));
  }

  private static String atTheBank(String page) {
    Matcher found = AT_THE_BANK.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group();
  }

  @Test
  void the_buyer_gets_a_fresh_token_after_the_first_was_forgotten_here() {
    OrderNumber order = house.opened(House.HALYK_SELLER, 5_000);
    Answer first = house.attempt(order);
    assertThat(first.json().path("provider").asString()).isEqualTo("halyk");
    JsonNode payment = JSON.readTree(first.json().path("clientSecret").asString());
    assertThat(payment.path("invoiceId").asString()).isEqualTo(intent(order)).matches("[0-9]{7,}");
    String again =
        String.valueOf(
            house
                .service
                .bean(HalykProvider.class)
                .reopen(House.HALYK_SELLER, order, 1, Tenge.of(5_000), intent(order))
                .clientSecret());
    assertThat(JSON.readTree(again).path("auth")).isNotEqualTo(payment.path("auth"));
    assertThat(AtHalyk.pay(house, again, Card.PAYS)).contains("Paid");
    assertThat(AtHalyk.pay(house, first, Card.PAYS)).contains("Declined");
    house.until(order, account -> account.held().isPositive());
  }

  @Test
  void a_refund_in_the_banks_cabinet_is_told_from_ours_when_it_is_asked_for() {
    OrderNumber order = captured(5_000);
    AtHalyk.refund(house, intent(order), "700");
    house.command(order, new PaymentCommand.RefundReturn("ret-1", Tenge.of(300)));
    house.until(order, account -> account.refunded().equals(Tenge.of(300)));
    // A callback that comes again has the payment looked at as a whole.
    String invoice = AtHalyk.invoice(intent(order));
    told(invoice, AtHalyk.proof(SECRET, invoice), ",\"sent\":\"" + Instant.now() + "\"");
    house.until(order, account -> account.refunded().equals(Tenge.of(1_000)));
    assertThat(house.account(order).refunds().values())
        .extracting(Refund::cause)
        .containsOnly(RefundCause.RETURN, RefundCause.PROVIDER);
    assertThat(AtHalyk.books(house, order).refunded()).isEqualTo(100_000);
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void refunds_whose_answers_are_lost_are_made_once_each() {
    OrderNumber order = captured(5_000);
    house.provider.faults().arm(new Directive(Fault.DROP_AFTER_SUCCESS, "refund"), 2);
    house.command(order, new PaymentCommand.RefundReturn("ret-1", Tenge.of(300)));
    house.command(order, new PaymentCommand.RefundReturn("ret-2", Tenge.of(300)));
    house.until(order, account -> account.refunded().equals(Tenge.of(600)));
    assertThat(AtHalyk.books(house, order).refunded()).isEqualTo(60_000);
  }
}
