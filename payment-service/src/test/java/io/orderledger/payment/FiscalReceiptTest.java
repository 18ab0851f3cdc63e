package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.payment.model.PaymentCommand.RecordMoneyReceived;
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
import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.OrderingTerms;
import io.orderledger.shared.event.PaymentMeans;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.event.ReturnFact;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.event.SellerDetails.TaxStatus;
import io.orderledger.shared.event.ServiceTerms;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import io.orderledger.shared.time.Almaty;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.fiscal.FiscalReceipt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Receipts on real PostgreSQL and Kafka, with the fiscal gateway's simulator. */
class FiscalReceiptTest {

  private static final String OPERATION = "receipt";
  private static final Duration SOON = Duration.ofSeconds(20);

  private final House house = House.shared();

  @BeforeEach
  void publishEditions() {
    publish("goods", "vat-16", TaxStatus.VAT_PAYER, 16);
    publish("goods", "no-rate", TaxStatus.VAT_PAYER, null);
  }

  @AfterEach
  void onLine() {
    house.provider.faults().calm();
  }

  private void publish(String seller, String edition, TaxStatus status, @Nullable Integer percent) {
    OfferFact.Terms terms =
        new OfferFact.Terms(
            14,
            5,
            true,
            BuyerTerms.WHEN_SILENT,
            OrderingTerms.WHEN_SILENT,
            PaymentTerms.WHEN_SILENT,
            DeliveryTerms.WHEN_SILENT,
            AftermathTerms.WHEN_SILENT,
            ServiceTerms.WHEN_SILENT,
            ForceMajeureTerms.WHEN_SILENT,
            new SellerDetails(
                "Example Goods LLP",
                "120540001238",
                "Almaty",
                "orders@goods.example",
                "+7 727 000 00 00",
                status,
                null,
                percent),
            null);
    house.tell(
        "order-service",
        new OfferFact.OfferEditionPublished(
            seller, edition, LocalDate.of(2026, 1, 1), null, terms, "ab".repeat(32)));
  }

  private OrderNumber placed(String edition, BuyerKind kind) {
    OrderNumber order = House.newOrder();
    house.tell(
        "order-service",
        new OrderFact.OrderPlaced(
            order,
            "buyer",
            kind,
            "goods",
            edition,
            List.of(
                new OrderFact.Line(1, "KETTLE", "Kettle", 2, price(15_000), price(30_000), null),
                new OrderFact.Line(2, "LAMP", "Lamp", 1, price(10_000), price(10_000), null)),
            OrderFact.DeliveryMethod.COURIER,
            null,
            PaymentMethod.CARD,
            price(40_000),
            price(1_500),
            price(41_500),
            null,
            Instant.now(),
            null,
            kind == BuyerKind.BUSINESS
                ? new OrderFact.Payer(
                    PersonalText.of("990140000385"), PersonalText.of("Buyer & Sons LLP"))
                : null));
    await().atMost(SOON).until(() -> house.payments().find(order).isPresent());
    return order;
  }

  private static Tenge price(long amount) {
    return Tenge.of(amount);
  }

  private void received(OrderNumber order, PaymentMeans means, long amount) {
    house.command(
        order,
        new RecordMoneyReceived(means, "receipt-" + amount + means, price(amount), Instant.now()));
  }

  private JsonNode documents(OrderNumber order) {
    return house.buyer().get("/payments/" + order + "/documents").json();
  }

  private JsonNode receipt(OrderNumber order, int number, String state) {
    return await()
        .atMost(SOON)
        .until(
            () -> documents(order).path("receipts").path(number - 1),
            receipt -> receipt.path("state").asString("").equals(state));
  }

  private List<FiscalReceipt> atTheRegister(OrderNumber order) {
    return house.provider.fiscal().receipts().stream()
        .filter(receipt -> receipt.key().startsWith(order.value()))
        .toList();
  }

  @Test
  @Clause({ClauseId.B_5_9, ClauseId.B_5_18, ClauseId.A_3_5, ClauseId.A_3_6})
  void a_payment_by_card_and_its_refund_have_a_receipt_each_that_the_buyer_sees() {
    OrderNumber order = placed("vat-16", BuyerKind.CONSUMER);
    house.pay(house.attempt(order), "pm_card_visa");
    house.tell("delivery-service", dispatched(order));
    JsonNode sale = receipt(order, 1, "REGISTERED");
    assertThat(sale.path("kind").asString()).isEqualTo("SALE");
    assertThat(sale.path("vat").path("amount").asLong()).isEqualTo(5_724);
    assertThat(sale.path("lines")).hasSize(3);
    assertThat(sale.path("qr").asString()).startsWith("http");
    assertThat(sale.path("fiscalSign").asString()).hasSize(10);

    house.tell(
        "returns-service",
        new ReturnFact.ReturnAccepted(
            order,
            "return-1",
            List.of(new DeliveryFact.Items(1, 1)),
            price(15_000),
            Instant.now()));
    JsonNode back = receipt(order, 2, "REGISTERED");
    assertThat(back.path("kind").asString()).isEqualTo("RETURN");
    assertThat(back.path("lines")).hasSize(1);
    assertThat(back.path("lines").path(0).path("sku").asString()).isEqualTo("KETTLE");
    JsonNode payment = documents(order).path("payment");
    assertThat(payment.path("paid").path("amount").asLong()).isEqualTo(26_500);
    assertThat(payment.path("entries")).hasSize(2);
    JsonNode paid = payment.path("entries").path(0);
    assertThat(paid.path("means").asString()).isEqualTo("CARD");
    assertThat(paid.path("amount").path("amount").asLong()).isEqualTo(41_500);
    assertThat(paid.path("creditedOn").asString())
        .isEqualTo(Almaty.dateOf(Instant.parse(paid.path("creditedAt").asString())).toString());
    assertThat(paid.path("receiptId").asString()).isNotBlank();
    assertThat(atTheRegister(order))
        .extracting(FiscalReceipt::total)
        .containsExactly(41_500L, 15_000L);
  }

  private static DeliveryFact dispatched(OrderNumber order) {
    return new DeliveryFact.Dispatched(
        order,
        "s-1",
        List.of(new DeliveryFact.Items(1, 2), new DeliveryFact.Items(2, 1)),
        Instant.now());
  }

  @Test
  @Clause(ClauseId.B_5_9)
  void a_register_that_falls_silent_after_registering_makes_one_receipt() {
    house.provider.faults().arm(new Directive(Fault.TIMEOUT_AFTER_SUCCESS, OPERATION), 1);
    OrderNumber order = placed("vat-16", BuyerKind.CONSUMER);
    received(order, PaymentMeans.BANK_TRANSFER, 41_500);
    receipt(order, 1, "REGISTERED");
    assertThat(atTheRegister(order)).hasSize(1);
    assertThat(documents(order).path("receipts")).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_5_9)
  void a_register_that_is_off_line_is_seen_and_the_receipt_is_registered_once_it_is_back() {
    house.provider.faults().rate(Fault.REGISTER_OFFLINE, 1);
    OrderNumber order = placed("no-rate", BuyerKind.CONSUMER);
    received(order, PaymentMeans.CASH_TO_COURIER, 41_500);
    JsonNode waiting = receipt(order, 1, "WAITING");
    assertThat(waiting.path("fiscalNumber").isNull()).isTrue();
    receipt(order, 1, "PARKED");
    assertThat(parked(order)).isEqualTo("register_silent");
    assertThat(house.service.anonymous().get("/actuator/prometheus").body())
        .containsPattern("orderledger_payment_receipts_parked(\\{.*})? [1-9]");

    house.provider.faults().calm();
    Answer redriven = redrive(order);
    assertThat(redriven.status()).as(redriven.body()).isEqualTo(200);
    receipt(order, 1, "REGISTERED");
    assertThat(atTheRegister(order)).hasSize(1);
    assertThat(redrive(order).status()).isEqualTo(409);
  }

  private @Nullable String parked(OrderNumber order) {
    return house
        .operator("anna")
        .get("/fiscal-receipts?state=PARKED&limit=200")
        .json()
        .path("items")
        .valueStream()
        .filter(row -> row.path("orderNumber").asString().equals(order.value()))
        .map(row -> row.path("parkedFor").asString())
        .findFirst()
        .orElse(null);
  }

  private Answer redrive(OrderNumber order) {
    return house
        .operator("anna")
        .post(
            "/payments/" + order + "/receipts/" + order.value() + "-R1/redrive",
            Map.of("reason", "The register is back"));
  }

  @Test
  @Clause(ClauseId.B_5_9)
  void a_receipt_that_the_register_refuses_waits_for_a_person() {
    house.provider.faults().arm(new Directive(Fault.REGISTER_REFUSAL, OPERATION), 1);
    OrderNumber order = placed("vat-16", BuyerKind.CONSUMER);
    received(order, PaymentMeans.CASH_AT_DESK, 41_500);
    receipt(order, 1, "PARKED");
    assertThat(parked(order)).isEqualTo("shift_closed");
    redrive(order);
    receipt(order, 1, "REGISTERED");
  }

  @Test
  @Clause(ClauseId.B_5_9)
  void a_wrong_receipt_is_corrected_and_stays() {
    OrderNumber order = placed("vat-16", BuyerKind.CONSUMER);
    received(order, PaymentMeans.CASH_AT_DESK, 41_500);
    JsonNode wrong = receipt(order, 1, "REGISTERED");
    Answer corrected =
        house
            .operator("anna")
            .post(
                "/payments/" + order + "/receipts/" + order.value() + "-R1/correction",
                Map.of("means", "CARD", "reason", "Paid by card, not in cash"));
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
    receipt(order, 2, "REGISTERED");
    assertThat(receipt(order, 1, "REGISTERED").path("correctedBy").asString())
        .isEqualTo(order.value() + "-R2");
    assertThat(atTheRegister(order).getLast().corrects())
        .isEqualTo(wrong.path("fiscalNumber").asString());
  }

  @Test
  @Clause(ClauseId.B_5_18)
  void a_business_gets_an_invoice_for_vat_to_be_printed_and_a_consumer_does_not() {
    OrderNumber order = placed("vat-16", BuyerKind.BUSINESS);
    String path = "/payments/" + order + "/vat-invoice";
    assertThat(problem(house.buyer().post(path, ""))).endsWith(":nothing-paid");
    received(order, PaymentMeans.BANK_TRANSFER, 41_500);
    receipt(order, 1, "REGISTERED");
    assertThat(house.buyer().get(path + "/page").status()).isEqualTo(404);
    JsonNode invoice = house.buyer().post(path, "").json();
    assertThat(invoice.path("number").asString()).isEqualTo(order.value() + "-V1");
    assertThat(invoice.path("net").path("amount").asLong()).isEqualTo(41_500 - 5_724);
    assertThat(invoice.path("buyerTaxId").asString()).isEqualTo("990140000385");
    Answer page = house.buyer().get(path + "/page");
    assertThat(page.body()).contains("Buyer &amp; Sons LLP", "120540001238", order.value() + "-V1");

    OrderNumber consumers = placed("no-rate", BuyerKind.CONSUMER);
    received(consumers, PaymentMeans.CASH_AT_DESK, 41_500);
    assertThat(receipt(consumers, 1, "REGISTERED").path("vat").isNull()).isTrue();
    Answer refused = house.buyer().post("/payments/" + consumers + "/vat-invoice", "");
    assertThat(problem(refused)).endsWith(":seller-without-vat");
  }

  private static String problem(Answer answer) {
    return answer.json().path("type").asString("");
  }

  @Test
  void documents_of_another_do_not_exist() {
    OrderNumber order = placed("vat-16", BuyerKind.BUSINESS);
    String path = "/payments/" + order;
    assertThat(house.service.as("stranger", "customer").get(path + "/documents").status())
        .isEqualTo(404);
    assertThat(
            house
                .service
                .as("stranger", "customer")
                .key("k")
                .post(path + "/vat-invoice", "")
                .status())
        .isEqualTo(404);
    assertThat(house.service.as("auditor", "auditor").get(path + "/documents").status())
        .isEqualTo(200);
  }

  @Test
  @Clause(ClauseId.B_5_9)
  void the_totals_say_what_moved_and_what_is_registered_of_it() {
    OrderNumber order = placed("vat-16", BuyerKind.CONSUMER);
    JsonNode before = totals();
    received(order, PaymentMeans.BANK_TRANSFER, 41_500);
    receipt(order, 1, "REGISTERED");
    JsonNode after = totals();
    assertThat(amount(after, "moneyIn") - amount(before, "moneyIn")).isEqualTo(41_500);
    assertThat(amount(after, "sales") - amount(before, "sales")).isEqualTo(41_500);
  }

  private JsonNode totals() {
    return house.operator("anna").get("/fiscal-receipts/totals").json();
  }

  private static long amount(JsonNode totals, String name) {
    return totals.path(name).path("amount").asLong();
  }
}
