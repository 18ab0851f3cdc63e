package io.orderledger.payment.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.House;
import io.orderledger.payment.certificate.model.Certificate;
import io.orderledger.payment.certificate.model.CertificateCommand.ReserveShare;
import io.orderledger.payment.certificate.model.CertificateId;
import io.orderledger.payment.effect.Following;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Certificates on real PostgreSQL, with the cards' provider's simulator beside them. */
class CertificateServiceTest {

  private static final LocalDate LAST_DAY =
      Almaty.dateOf(Clock.systemUTC().instant()).plusDays(365);

  private final House house = House.shared();

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_5_11, ClauseId.B_9_5})
  void m11_each_return_restores_the_certificates_share_and_gives_the_card_the_rest() {
    Answer issued = issued(12_000, null);
    OrderNumber order = house.opened(30_000);
    Answer share = pay("buyer", order, issued);
    assertThat(share.status()).as(share.body()).isEqualTo(201);
    assertThat(share.json().at("/reserved/amount").asLong()).isEqualTo(12_000);
    Answer attempt = house.attempt(order);
    house.pay(attempt, "pm_card_visa");
    house.until(order, account -> account.held().equals(Tenge.of(30_000)));
    house.command(order, new PaymentCommand.ConfirmShipment("s-1"));
    house.until(order, account -> account.captured().equals(Tenge.of(30_000)));
    assertThat(house.takenByProvider(order)).isEqualTo(18_000);
    assertThat(certificate(issued).balance()).isEqualTo(Tenge.ZERO);

    house.command(order, new PaymentCommand.RefundReturn("ret-B", Tenge.of(10_001)));
    house.until(order, account -> account.refunded().equals(Tenge.of(10_001)));
    assertThat(certificate(issued).balance()).isEqualTo(Tenge.of(4_000));
    assertThat(house.refundedByProvider(order)).isEqualTo(6_001);

    house.command(order, new PaymentCommand.RefundReturn("ret-A", Tenge.of(19_999)));
    house.until(order, account -> account.refunded().equals(Tenge.of(30_000)));
    assertThat(certificate(issued).balance()).isEqualTo(Tenge.of(12_000));
    assertThat(house.refundedByProvider(order)).isEqualTo(18_000);
    theBooksAgree();
    assertThat(operator().get("/payments/" + order + "/ledger").body())
        .contains("\"CERTIFICATES\"", "payment.captured", "payment.refund-succeeded");
    assertThat(
            customer("buyer")
                .get("/payments/" + order)
                .json()
                .at("/refunds/0/certificateId")
                .asString())
        .isEqualTo(id(issued));
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void orders_that_want_it_at_once_never_get_more_than_there_is()
      throws InterruptedException, ExecutionException {
    Answer issued = issued(12_000, null);
    List<OrderNumber> orders = IntStream.range(0, 8).mapToObj(i -> house.opened(5_000)).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> payments =
          orders.stream()
              .<Callable<Answer>>map(order -> () -> pay("buyer", order, issued))
              .toList();
      for (Future<Answer> done : threads.invokeAll(payments)) {
        assertThat(done.get().status()).isIn(201, 202, 409);
      }
    }
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () ->
                assertThat(Tenge.sum(orders.stream().map(o -> house.account(o).held()).toList()))
                    .isEqualTo(Tenge.of(12_000)));
    assertThat(certificate(issued).balance()).isEqualTo(Tenge.ZERO);
    assertThat(
            Tenge.sum(certificate(issued).uses().values().stream().map(u -> u.amount()).toList()))
        .isEqualTo(Tenge.of(12_000));
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void a_process_that_dies_between_the_two_streams_loses_nothing_and_takes_nothing_twice() {
    Answer issued = issued(12_000, null);
    OrderNumber order = house.opened(30_000);
    Following.restart(
        house.service(),
        () -> {
          assertThat(pay("buyer", order, issued).status()).isEqualTo(202);
          // It had reserved the share, and died before the payment knew.
          house
              .service()
              .bean(Certificates.class)
              .tell(
                  new CertificateId(id(issued)),
                  new ReserveShare(
                      order,
                      1,
                      "goods",
                      "buyer",
                      Tenge.of(12_000),
                      Almaty.dateOf(Clock.systemUTC().instant())),
                  CommandKey.none(),
                  new Provenance("test", "life-of-" + order, "test", null));
        });
    house.until(order, account -> account.held().equals(Tenge.of(12_000)));
    assertThat(certificate(issued).balance()).isEqualTo(Tenge.ZERO);
    assertThat(certificate(issued).uses()).hasSize(1);
  }

  @Test
  @Clause({ClauseId.B_3_4, ClauseId.B_5_11})
  void an_order_that_is_cancelled_before_the_rest_is_paid_gives_the_share_back() {
    Answer issued = issued(12_000, null);
    OrderNumber order = house.opened(30_000);
    pay("buyer", order, issued);
    house.until(order, account -> account.held().equals(Tenge.of(12_000)));
    house.command(order, new PaymentCommand.CancelOrder(Tenge.ZERO));
    house.until(order, account -> account.held().isZero());
    assertThat(certificate(issued).balance()).isEqualTo(Tenge.of(12_000));
    OrderNumber next = house.opened(12_000);
    pay("buyer", next, issued);
    house.until(next, account -> account.held().equals(Tenge.of(12_000)));
    theBooksAgree();
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void a_named_certificate_is_its_holders_only_and_a_sellers_pays_that_sellers_orders() {
    Answer issued = issued(12_000, "aigul");
    OrderNumber order = house.opened(30_000);
    Answer refused = pay("buyer", order, issued);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("not-the-holder");
    assertThat(balance("buyer", issued).problem()).isEqualTo("not-the-holder");
    assertThat(balance("aigul", issued).json().at("/usable/amount").asLong()).isEqualTo(12_000);
    Answer bearer = issued(12_000, null);
    assertThat(pay("buyer", house.opened(House.TIPTOP_SELLER, 30_000), bearer).problem())
        .isEqualTo("certificate-of-another-seller");
  }

  @Test
  void a_request_repeated_with_its_key_is_answered_as_the_first_time() {
    Client operator = operator().key("issue-" + UUID.randomUUID());
    Answer first = operator.post("/certificates", sale(12_000, null));
    Answer again = operator.post("/certificates", sale(12_000, null));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    OrderNumber order = house.opened(30_000);
    Client buyer = customer("buyer").key("pay-" + UUID.randomUUID());
    Map<String, String> code = Map.of("code", code(first));
    Answer paid = buyer.post("/payments/" + order + "/certificates", code);
    house.until(order, account -> account.held().equals(Tenge.of(12_000)));
    assertThat(buyer.post("/payments/" + order + "/certificates", code).status()).isEqualTo(201);
    assertThat(paid.status()).isIn(201, 202);
    assertThat(house.account(order).attempts()).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void wrong_codes_are_counted_and_after_a_few_the_right_one_is_not_looked_at() {
    Answer issued = issued(12_000, null);
    String guesser = "guesser-" + UUID.randomUUID();
    String wrong = id(issued) + "-" + "0".repeat(20);
    for (int i = 0; i < 10; i++) {
      Answer answer = customer(guesser).post("/certificates/balance", Map.of("code", wrong));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.problem()).isEqualTo("certificate-code-wrong");
    }
    assertThat(balance(guesser, issued).status()).isEqualTo(429);
    assertThat(balance("buyer", issued).status()).isEqualTo(200);
    assertThat(
            customer("x" + guesser)
                .post("/certificates/balance", Map.of("code", "0".repeat(30)))
                .problem())
        .isEqualTo("certificate-code-wrong");
    assertThat(customer("buyer").post("/certificates/balance", Map.of("code", "abc")).status())
        .isEqualTo(400);
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void the_code_is_kept_nowhere() {
    Answer issued = issued(12_000, null);
    String plain = CertificateId.plain(code(issued));
    String secret = plain.substring(CertificateId.LENGTH);
    OrderNumber order = house.opened(30_000);
    pay("buyer", order, issued);
    assertThat(
            house
                .service()
                .bean(JdbcClient.class)
                .sql("select payload from ledger.event union all select metadata from ledger.event")
                .query(byte[].class)
                .list())
        .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(secret));
    projected();
    assertThat(operator().get("/certificates/" + id(issued)).body())
        .contains(id(issued), order.value())
        .doesNotContain(secret);
    assertThat(operator().get("/history/" + order).body()).doesNotContain(secret);
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void what_is_over_is_taken_off_and_told_to_the_books() {
    Answer issued = issued(12_000, null);
    OrderNumber order = house.opened(5_000);
    pay("buyer", order, issued);
    house.until(order, account -> account.held().equals(Tenge.of(5_000)));
    projected();
    house.service().bean(ExpiryWatch.class).lookAt(LAST_DAY.plusDays(1));
    assertThat(certificate(issued).balance()).isEqualTo(Tenge.ZERO);
    // What an order holds is not over: it pays, or comes back with its days.
    house.command(order, new PaymentCommand.CancelOrder(Tenge.ZERO));
    house.until(order, account -> account.held().isZero());
    assertThat(certificate(issued).usable(LAST_DAY)).isEqualTo(Tenge.of(5_000));
    theBooksAgree();
  }

  @Test
  void operators_list_certificates_with_what_is_left() {
    Answer issued = issued(12_000, "aigul");
    projected();
    String after = "";
    String seen = "";
    do {
      Answer page = operator().get("/certificates?limit=50" + after);
      seen += page.body();
      String next = page.json().path("next").asString("");
      after = next.isEmpty() ? "" : "&after=" + next;
    } while (!after.isEmpty());
    assertThat(seen).contains(id(issued), "aigul", LAST_DAY.toString());
    assertThat(operator().get("/certificates/ZZZZZZZZZZ").status()).isEqualTo(404);
  }

  /** What holders can pay with is what the ledger says is owed them. */
  private void theBooksAgree() {
    await().atMost(Duration.ofSeconds(15)).untilAsserted(this::agreement);
  }

  private void agreement() {
    projected();
    JdbcClient jdbc = house.service().bean(JdbcClient.class);
    long owed =
        jdbc.sql(
                """
                select (select coalesce(sum(amount), 0) from projection_certificates.lot)
                     + (select coalesce(sum(reserved), 0) from projection_certificates.certificate)
                """)
            .query(Long.class)
            .single();
    long inTheBooks =
        jdbc.sql(
                """
                select coalesce(sum(amount), 0) from projection_ledger.posting
                 where account = 'CERTIFICATES'
                """)
            .query(Long.class)
            .single();
    assertThat(inTheBooks).isEqualTo(-owed);
    assertThat(operator().get("/ledger/trial-balance").json().at("/total/amount").asLong())
        .isZero();
  }

  private void projected() {
    try {
      assertThat(house.service().bean(Projections.class).awaitHead(Duration.ofSeconds(10)))
          .isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer issued(long amount, @Nullable String holder) {
    Answer answer = operator().post("/certificates", sale(amount, holder));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static Map<String, Object> sale(long amount, @Nullable String holder) {
    Map<String, Object> sale = new HashMap<>();
    sale.put("sellerId", "goods");
    sale.put("amount", Map.of("amount", amount, "currency", "KZT"));
    sale.put("lastDay", LAST_DAY.toString());
    if (holder != null) {
      sale.put("holder", holder);
    }
    return sale;
  }

  private Answer pay(String customer, OrderNumber order, Answer issued) {
    return customer(customer)
        .post("/payments/" + order + "/certificates", Map.of("code", code(issued)));
  }

  private Answer balance(String customer, Answer issued) {
    return customer(customer).post("/certificates/balance", Map.of("code", code(issued)));
  }

  private Certificate.Issued certificate(Answer issued) {
    return house
        .service()
        .bean(Certificates.class)
        .find(new CertificateId(id(issued)))
        .orElseThrow();
  }

  private static String id(Answer issued) {
    return issued.json().path("certificateId").asString();
  }

  private static String code(Answer issued) {
    return issued.json().path("code").asString();
  }

  private Client customer(String subject) {
    return house.service().as(subject, "customer").key(UUID.randomUUID().toString());
  }

  private Client operator() {
    return house.service().as("oscar", "operator").key(UUID.randomUUID().toString());
  }
}
