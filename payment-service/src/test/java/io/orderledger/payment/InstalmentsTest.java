package io.orderledger.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.InstalmentCommand.OfferInstalments;
import io.orderledger.payment.model.PaymentCommand.CancelOrder;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AftermathTerms;
import io.orderledger.shared.event.BuyerTerms;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.DeliveryTerms;
import io.orderledger.shared.event.ForceMajeureTerms;
import io.orderledger.shared.event.OfferFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.OrderingTerms;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.event.ServiceTerms;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.instalment.DeskBooks;
import io.orderledger.simulator.instalment.Outcome;
import io.orderledger.simulator.webhooks.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Instalments at the whole service: the bank decides, is told of the dispatch, and recalculates.
 */
@Clause(ClauseId.B_5_8)
class InstalmentsTest {

  private static final String EDITION = "instalments";

  private final House house = House.shared();

  @AfterEach
  void calm() {
    house.provider().faults().calm();
    house.providerClock.reset();
    AtTheBank.listen(house);
  }

  private OrderNumber approved(long total) {
    OrderNumber order = house.opened(total);
    AtTheBank.agree(house, AtTheBank.applied(house, order, 6), Outcome.APPROVE);
    house.until(order, account -> account.secured().equals(Tenge.of(total)));
    return order;
  }

  private JsonNode seen(OrderNumber order) {
    return house.buyer().get("/payments/" + order + "/instalments").json();
  }

  private static boolean has(Account account, int attempt, AttemptStatus status) {
    return account.attempts().containsKey(attempt)
        && account.attempts().get(attempt).status() == status;
  }

  @Test
  void an_order_placed_for_instalments_is_approved_ships_and_is_paid_out() {
    house.tell(
        "order-service",
        new OfferFact.OfferEditionPublished(
            "goods", EDITION, LocalDate.of(2026, 1, 1), null, terms(), "cd".repeat(32)));
    OrderNumber order = House.newOrder();
    house.tell("order-service", placed(order, 120_000));
    await().until(() -> house.buyer().get("/payments/" + order).status() == 200);

    Answer wrong = house.buyer().post("/payments/" + order + "/instalments", Map.of("months", 7));
    assertThat(wrong.problem()).as(wrong.body()).isEqualTo("instalments-months");
    assertThat(wrong.json().path("clause").asString()).isEqualTo("B-5.8");
    Answer applied =
        house.buyer().post("/payments/" + order + "/instalments", Map.of("months", 12));
    assertThat(applied.status()).as(applied.body()).isEqualTo(201);
    assertThat(applied.json().path("page").asString()).contains("/instalments/pages/");

    Answer attempt = house.buyer().get(applied.header("Location"));
    assertThat(attempt.json().path("provider").asString()).isEqualTo("instalment");
    AtTheBank.agree(house, attempt, Outcome.APPROVE);
    house.until(order, account -> account.secured().equals(Tenge.of(120_000)));
    assertThat(AtTheBank.books(house, order)).isEqualTo(new DeskBooks(0, 0, 120_000));

    house.tell("delivery-service", new DeliveryFact.Dispatched(order, "S-1", Instant.now()));
    house.until(order, account -> account.captured().equals(Tenge.of(120_000)));
    assertThat(AtTheBank.books(house, order)).isEqualTo(new DeskBooks(120_000, 0, 0));
    JsonNode application = seen(order).path("applications").path(0);
    assertThat(application.path("months").asInt()).isEqualTo(12);
    assertThat(application.path("contract").asString()).isNotBlank();
    assertThat(application.path("principal").path("amount").asLong()).isEqualTo(120_000);
  }

  @Test
  void an_order_placed_to_be_paid_by_card_is_refused_the_bank() {
    OrderNumber order = house.opened(50_000);
    Answer refused = house.buyer().post("/payments/" + order + "/instalments", Map.of("months", 6));
    assertThat(refused.problem()).as(refused.body()).isEqualTo("instalments-not-agreed");
    assertThat(house.buyer().get("/payments/" + order + "/instalments").status()).isEqualTo(404);
  }

  @Test
  @Clause(ClauseId.B_5_10)
  void after_a_refusal_the_buyer_pays_by_card() {
    OrderNumber order = house.opened(50_000);
    AtTheBank.agree(house, AtTheBank.applied(house, order, 6), Outcome.REFUSE);
    house.until(order, account -> has(account, 1, AttemptStatus.FAILED));
    assertThat(seen(order).path("applications").path(0).path("declineCode").asString())
        .isEqualTo("bank_refused_scoring");
    house.pay(house.attempt(order), "pm_card_visa");
    house.until(
        order,
        account ->
            account.held().equals(Tenge.of(50_000)) && has(account, 1, AttemptStatus.CLOSED));
  }

  @Test
  @Clause(ClauseId.B_5_19)
  void whoever_pays_by_card_while_the_bank_thinks_pays_once() {
    OrderNumber order = house.opened(50_000);
    AtTheBank.agree(house, AtTheBank.applied(house, order, 6), Outcome.DELAY);
    house.pay(house.attempt(order), "pm_card_visa");
    house.until(
        order,
        account ->
            account.held().equals(Tenge.of(50_000)) && has(account, 1, AttemptStatus.CLOSED));
    house.provider().instalments().decide(AtTheBank.application(house, order, 1), Outcome.APPROVE);
    assertThat(AtTheBank.books(house, order)).isEqualTo(new DeskBooks(0, 0, 0));
  }

  @Test
  @Clause({ClauseId.B_5_4, ClauseId.B_5_11})
  void cancelled_before_dispatch_the_bank_drops_it() {
    OrderNumber order = approved(50_000);
    house.command(order, new CancelOrder(Tenge.ZERO));
    house.until(order, account -> has(account, 1, AttemptStatus.CLOSED));
    assertThat(AtTheBank.books(house, order)).isEqualTo(new DeskBooks(0, 0, 0));
    assertThat(house.account(order).secured()).isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_9_5})
  void a_return_is_recalculated_by_the_bank_which_takes_its_time() {
    OrderNumber order = approved(50_000);
    house.command(order, new ConfirmShipment("s-1"));
    house.until(order, account -> account.captured().equals(Tenge.of(50_000)));
    house.provider().faults().arm(new Directive(Fault.REFUND_PENDING, "refund"), 1);
    house.command(order, new RefundReturn("ret-1", Tenge.of(20_000)));
    house.until(order, account -> account.refunded().equals(Tenge.of(20_000)));
    assertThat(AtTheBank.books(house, order)).isEqualTo(new DeskBooks(50_000, 20_000, 0));
    assertThat(
            seen(order).path("applications").path(0).path("recalculated").path("amount").asLong())
        .isEqualTo(20_000);
    assertThat(house.buyer().get("/payments/" + order).json().path("refunds").path(0).path("means"))
        .hasToString("\"INSTALMENTS\"");
  }

  @Test
  void what_lost_notifications_would_have_told_is_found_by_asking() {
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    OrderNumber order = approved(50_000);
    assertThat(seen(order).path("applications").path(0).path("contract").asString()).isNotBlank();
    OrderNumber refused = house.opened(50_000);
    AtTheBank.agree(house, AtTheBank.applied(house, refused, 6), Outcome.REFUSE);
    house.until(refused, account -> has(account, 1, AttemptStatus.FAILED));
  }

  @Test
  void an_approval_that_expires_unused_secures_nothing_any_more() {
    OrderNumber order = house.opened(50_000);
    AtTheBank.agree(house, AtTheBank.applied(house, order, 6), Outcome.APPROVE_BRIEFLY);
    house.until(order, account -> account.secured().equals(Tenge.of(50_000)));
    house.until(order, account -> has(account, 1, AttemptStatus.CLOSED));
    assertThat(house.account(order).secured()).isEqualTo(Tenge.ZERO);
    AtTheBank.agree(house, AtTheBank.applied(house, order, 3), Outcome.APPROVE);
    house.until(order, account -> account.secured().equals(Tenge.of(50_000)));
  }

  @Test
  void the_buyer_may_withdraw_and_the_application_may_expire() {
    OrderNumber order = house.opened(50_000);
    AtTheBank.agree(house, AtTheBank.applied(house, order, 6), Outcome.WITHDRAW);
    house.until(order, account -> has(account, 1, AttemptStatus.FAILED));
    AtTheBank.agree(house, AtTheBank.applied(house, order, 6), Outcome.EXPIRE);
    house.until(order, account -> has(account, 2, AttemptStatus.FAILED));
    assertThat(seen(order).path("applications").valueStream())
        .extracting(one -> one.path("declineCode").asString())
        .containsExactly("withdrawn_by_buyer", "application_expired");
  }

  @Test
  void a_seller_without_a_desk_has_its_buyers_pay_otherwise() {
    OrderNumber order = house.opened(House.TIPTOP_SELLER, 50_000);
    house.command(order, new OfferInstalments(AtTheBank.TERMS));
    Answer applied = house.buyer().post("/payments/" + order + "/instalments", Map.of("months", 6));
    assertThat(applied.json().path("declineCode").asString()).isEqualTo("no_instalment_desk");
    assertThat(house.attempt(order).json().path("provider").asString()).isEqualTo("tiptop");
  }

  @Test
  void a_notification_that_cannot_be_read_waits_for_a_person() {
    long before = house.receipts("instalment", "state = 'FOR_A_PERSON'");
    String body = "{\"id\":\"event-%s\",\"application\":{\"status\":\"LENT\"}}".formatted(before);
    Answer answer =
        house
            .service()
            .anonymous()
            .with(
                "X-Instalment-Signature",
                Signature.header(
                    List.of(AtTheBank.desk(house).webhookSecret()),
                    Instant.now().getEpochSecond(),
                    body))
            .send("POST", "/webhooks/instalment", body.getBytes(UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    await().until(() -> house.receipts("instalment", "state = 'FOR_A_PERSON'") == before + 1);
  }

  private static OfferFact.Terms terms() {
    return new OfferFact.Terms(
        14,
        5,
        true,
        BuyerTerms.WHEN_SILENT,
        OrderingTerms.WHEN_SILENT,
        new PaymentTerms(
            List.of(PaymentMethod.CARD, PaymentMethod.INSTALMENTS),
            1_440,
            3,
            3,
            10,
            null,
            AtTheBank.TERMS,
            null),
        DeliveryTerms.WHEN_SILENT,
        AftermathTerms.WHEN_SILENT,
        ServiceTerms.WHEN_SILENT,
        ForceMajeureTerms.WHEN_SILENT,
        null,
        null);
  }

  private static OrderFact.OrderPlaced placed(OrderNumber order, long total) {
    Tenge price = Tenge.of(total);
    return new OrderFact.OrderPlaced(
        order,
        "buyer",
        OrderFact.BuyerKind.CONSUMER,
        "goods",
        EDITION,
        List.of(new OrderFact.Line(1, "SKU", "Thing", 1, price, price, null)),
        OrderFact.DeliveryMethod.COURIER,
        null,
        PaymentMethod.INSTALMENTS,
        price,
        Tenge.ZERO,
        price,
        null,
        Instant.now(),
        null);
  }
}
