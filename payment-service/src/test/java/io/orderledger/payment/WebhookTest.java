package io.orderledger.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.webhooks.Signature;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

public class WebhookTest {

  private static final House HOUSE = House.shared();

  public static String authorized(String eventId, OrderNumber order, String intent, long tiyn) {
    return """
    {"id":"%s","object":"event","api_version":"2026-07-29.dahlia","created":%d,\
    "type":"payment_intent.amount_capturable_updated","livemode":false,"pending_webhooks":1,\
    "data":{"object":{"id":"%s","object":"payment_intent","amount":%d,"amount_capturable":%d,\
    "amount_received":0,"currency":"kzt","status":"requires_capture",\
    "metadata":{"order_number":"%s","attempt":"1"}}}}\
    """
        .formatted(eventId, Instant.now().getEpochSecond(), intent, tiyn, tiyn, order);
  }

  public static Answer deliver(String payload, String secret, Instant at) {
    return deliver(payload.getBytes(UTF_8), signature(payload, secret, at));
  }

  private static String signature(String payload, String secret, Instant at) {
    return Signature.header(List.of(secret), at.getEpochSecond(), payload);
  }

  private static Answer deliver(byte[] body, String signature) {
    Client client = HOUSE.service.anonymous();
    return (signature == null ? client : client.with("Stripe-Signature", signature))
        .send("POST", "/webhooks/stripe", body);
  }

  public static String newEvent() {
    return "evt_" + UUID.randomUUID().toString().replace("-", "");
  }

  private static long receipts(String eventId) {
    return HOUSE
        .jdbc()
        .sql("select count(*) from webhook_receipt where event_id = ?")
        .param(eventId)
        .query(Long.class)
        .single();
  }

  public static String state(String eventId) {
    return HOUSE
        .jdbc()
        .sql("select state from webhook_receipt where event_id = ?")
        .param(eventId)
        .query(String.class)
        .single();
  }

  /** Opened with an attempt whose intent the provider knows; nobody has paid. */
  public static OrderNumber attempted() {
    OrderNumber order = HOUSE.opened(1_000);
    HOUSE.attempt(order);
    return order;
  }

  public static String intent(OrderNumber order) {
    return HOUSE.account(order).attempts().get(1).intentId();
  }

  @Test
  void forged_stale_future_dated_reserialised_and_oversized_ones_leave_no_trace() {
    OrderNumber order = attempted();
    String id = newEvent();
    String payload = authorized(id, order, intent(order), 100_000);
    Instant now = Instant.now();
    assertThat(deliver(payload.getBytes(UTF_8), null).status()).isEqualTo(400);
    assertThat(deliver(payload, "whsec_wrong", now).status()).isEqualTo(400);
    assertThat(deliver(payload, House.SECRET, now.minusSeconds(310)).status()).isEqualTo(400);
    assertThat(deliver(payload, House.SECRET, now.plusSeconds(310)).status()).isEqualTo(400);
    String signed = signature(payload, House.SECRET, now);
    String reserialised = payload.replace("\":", "\": ");
    assertThat(deliver(reserialised.getBytes(UTF_8), signed).status()).isEqualTo(400);
    assertThat(deliver(payload.replace("100000", "100").getBytes(UTF_8), signed).status())
        .isEqualTo(400);
    String large = payload + " ".repeat(256 * 1024);
    assertThat(deliver(large, House.SECRET, now).status()).isEqualTo(413);
    assertThat(deliver("{}".getBytes(UTF_8), "t=x,v1=00").status()).isEqualTo(400);
    assertThat(deliver("{}".getBytes(UTF_8), "t=1,v1").status()).isEqualTo(400);
    assertThat(deliver("{}".getBytes(UTF_8), "t=99999999999999999999,v1=00").status())
        .isEqualTo(400);
    assertThat(receipts(id)).isZero();
    assertThat(HOUSE.account(order).held()).isEqualTo(Tenge.ZERO);
  }

  @Test
  void the_previous_secret_is_taken_while_the_secret_is_rolled_and_a_small_skew_too() {
    OrderNumber order = attempted();
    String payload = authorized(newEvent(), order, intent(order), 100_000);
    assertThat(deliver(payload, House.PREVIOUS_SECRET, Instant.now().plusSeconds(200)).status())
        .isEqualTo(200);
    HOUSE.until(order, account -> account.held().equals(Tenge.of(1_000)));
  }

  @Test
  void the_same_one_a_hundred_times_from_sixteen_threads_has_one_effect() throws Exception {
    OrderNumber order = attempted();
    String id = newEvent();
    String payload = authorized(id, order, intent(order), 100_000);
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      Callable<Integer> once = () -> deliver(payload, House.SECRET, Instant.now()).status();
      for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(100, once))) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
    HOUSE.until(order, account -> account.held().equals(Tenge.of(1_000)));
    await().until(() -> state(id).equals("DONE"));
    assertThat(receipts(id)).isEqualTo(1);
    assertThat(HOUSE.history(order))
        .filteredOn(type -> type.equals("payment.authorized"))
        .hasSize(1);
  }

  @Test
  void one_that_comes_before_its_order_waits_for_it() {
    OrderNumber order = House.newOrder();
    String id = newEvent();
    assertThat(
            deliver(
                    authorized(
                        id,
                        order,
                        HOUSE.account(attempted()).attempts().get(1).intentId(),
                        100_000),
                    House.SECRET,
                    Instant.now())
                .status())
        .isEqualTo(200);
    await().until(() -> state(id).equals("WAITING"));
    HOUSE.command(order, new PaymentCommand.OpenPayment(order, "buyer", "goods", Tenge.of(1_000)));
    await().until(() -> state(id).equals("DONE"));
  }

  @Test
  void one_that_is_signed_and_cannot_be_read_is_kept_for_a_person() {
    String id = newEvent();
    String payload = "{\"id\":\"" + id + "\",\"type\":\"payment_intent.succeeded\",\"created\":1}";
    assertThat(deliver(payload, House.SECRET, Instant.now()).status()).isEqualTo(200);
    assertThat(deliver("not json", House.SECRET, Instant.now()).status()).isEqualTo(200);
    await().until(() -> state(id).equals("FOR_A_PERSON"));
  }

  @Test
  void tiyn_and_other_currencies_are_never_rounded() {
    OrderNumber order = attempted();
    String tiyn = newEvent();
    deliver(authorized(tiyn, order, intent(order), 100_050), House.SECRET, Instant.now());
    String dollars = newEvent();
    deliver(
        authorized(dollars, order, intent(order), 100_000).replace("\"kzt\"", "\"usd\""),
        House.SECRET,
        Instant.now());
    await().until(() -> state(tiyn).equals("FOR_A_PERSON"));
    await().until(() -> state(dollars).equals("FOR_A_PERSON"));
    assertThat(HOUSE.account(order).held()).isEqualTo(Tenge.ZERO);
  }

  @Test
  void one_that_contradicts_what_is_known_is_settled_by_asking_the_provider() {
    OrderNumber order = attempted();
    String id = newEvent();
    // The amount is not what was asked for; the provider says that nothing is held at all.
    deliver(authorized(id, order, intent(order), 900_000), House.SECRET, Instant.now());
    await().until(() -> state(id).equals("DONE"));
    assertThat(HOUSE.account(order).held()).isEqualTo(Tenge.ZERO);
  }
}
