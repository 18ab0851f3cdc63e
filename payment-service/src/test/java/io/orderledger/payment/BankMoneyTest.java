package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.payment.bank.statement.CamtText;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AftermathTerms;
import io.orderledger.shared.event.BuyerTerms;
import io.orderledger.shared.event.DeliveryTerms;
import io.orderledger.shared.event.DetailsFact.SellerDetailsNotified;
import io.orderledger.shared.event.ForceMajeureFact;
import io.orderledger.shared.event.ForceMajeureTerms;
import io.orderledger.shared.event.OfferFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.OrderingTerms;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.event.ServiceTerms;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Orders of businesses, their invoices and the statements of the seller's bank. */
@Clause(ClauseId.B_5_5)
class BankMoneyTest {

  private static final String ACCOUNT = "KZ86125KZT5004100100";
  private static final String BIN = "120540001238";
  private static final String EDITION = "invoices";

  private final House house = House.shared();
  private final String statement = "S-" + UUID.randomUUID();

  @BeforeEach
  void publishEdition() {
    house.tell(
        "order-service",
        new OfferFact.OfferEditionPublished(
            "goods", EDITION, LocalDate.of(2026, 1, 1), null, terms(), "ab".repeat(32)));
  }

  private static OfferFact.Terms terms() {
    return new OfferFact.Terms(
        14,
        5,
        true,
        BuyerTerms.WHEN_SILENT,
        OrderingTerms.WHEN_SILENT,
        new PaymentTerms(List.of(PaymentMethod.CARD, PaymentMethod.INVOICE), 1_440, 3, 3, 10),
        DeliveryTerms.WHEN_SILENT,
        AftermathTerms.WHEN_SILENT,
        ServiceTerms.WHEN_SILENT,
        ForceMajeureTerms.WHEN_SILENT,
        new SellerDetails(
            "Example Goods LLP",
            BIN,
            "Almaty",
            "orders@goods.example",
            "+7 727 000 00 00",
            SellerDetails.TaxStatus.VAT_PAYER,
            new SellerDetails.BankAccount(ACCOUNT, "EXMPKZKA", "Example Bank JSC")),
        null);
  }

  private OrderNumber invoiced(long total, String taxId) {
    OrderNumber order = House.newOrder();
    house.tell("order-service", placed(order, total, taxId));
    await().until(() -> house.buyer().get("/payments/" + order + "/invoice").status() == 200);
    return order;
  }

  private static OrderFact.OrderPlaced placed(OrderNumber order, long total, String taxId) {
    Tenge price = Tenge.of(total);
    return new OrderFact.OrderPlaced(
        order,
        "buyer",
        OrderFact.BuyerKind.BUSINESS,
        "goods",
        EDITION,
        List.of(new OrderFact.Line(1, "SKU", "Thing", 1, price, price, null)),
        OrderFact.DeliveryMethod.COURIER,
        null,
        PaymentMethod.INVOICE,
        price,
        Tenge.ZERO,
        price,
        null,
        Instant.parse("2026-10-22T05:00:00Z"),
        null,
        new OrderFact.Payer(PersonalText.of(taxId), null));
  }

  @Test
  @Clause({ClauseId.B_5_5, ClauseId.B_12_1})
  void an_invoice_is_due_later_by_the_days_of_force_majeure_that_fell_into_its_term() {
    OrderNumber order = invoiced(100_000, BIN);
    house.tell(
        "order-service",
        new ForceMajeureFact.OrderAffected(
            order,
            List.of(
                new Circumstance(
                    "fm-1",
                    Circumstance.Side.BUYER,
                    Circumstance.Kind.FIRE,
                    LocalDate.of(2026, 10, 23),
                    LocalDate.of(2026, 10, 27),
                    0)),
            true,
            Instant.parse("2026-10-28T05:00:00Z")));

    await()
        .until(
            () -> house.buyer().get("/payments/" + order + "/invoice").json().path("payBy"),
            payBy -> payBy.asString().equals("2026-10-30"));
    assertThat(house.operator("anna").get("/invoices?limit=200").json().path("items").valueStream())
        .filteredOn(invoice -> invoice.path("orderNumber").asString().equals(order.value()))
        .extracting(invoice -> invoice.path("payBy").asString())
        .containsExactly("2026-10-30");
  }

  private JsonNode imported(String... entries) {
    Answer answer =
        house
            .operator("anna")
            .with("Content-Type", "application/xml")
            .post("/bank-statements", CamtText.statement(statement, ACCOUNT, entries));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** The bank's references are its own in all its statements. */
  private String ref(String name) {
    return name + '-' + statement;
  }

  private static long amount(JsonNode money) {
    return money.path("amount").asLong();
  }

  private JsonNode payment(OrderNumber order) {
    return house.buyer().get("/payments/" + order).json();
  }

  private @Nullable JsonNode unmatched(String reference) {
    return house
        .operator("anna")
        .get("/bank-credits?state=UNMATCHED&limit=200")
        .json()
        .path("items")
        .valueStream()
        .filter(credit -> credit.path("reference").asString().equals(ref(reference)))
        .filter(credit -> credit.path("statementId").asString().equals(statement))
        .findFirst()
        .orElse(null);
  }

  private JsonNode waiting(String reference) {
    JsonNode credit = unmatched(reference);
    assertThat(credit).as(reference).isNotNull();
    return credit;
  }

  /** A taxpayer nobody else in this house is. */
  private static String someTaxId() {
    return "9" + (10_000_000_000L + ThreadLocalRandom.current().nextLong(80_000_000_000L));
  }

  @Test
  void an_order_of_a_business_gets_its_invoice_and_an_edit_replaces_it() {
    OrderNumber order = invoiced(100_000, BIN);

    JsonNode invoice = house.buyer().get("/payments/" + order + "/invoice").json();
    assertThat(invoice.path("number").asString()).isEqualTo(order + "-01");
    assertThat(invoice.path("state").asString()).isEqualTo("AWAITING_PAYMENT");
    assertThat(invoice.path("payBy").asString()).isEqualTo("2026-10-28");
    assertThat(invoice.path("beneficiary").path("iik").asString()).isEqualTo(ACCOUNT);
    assertThat(invoice.path("payer").path("taxId").asString()).isEqualTo(BIN);
    assertThat(invoice.path("purpose").path("kk").asString()).contains(order + "-01");
    assertThat(
            house
                .service()
                .as("stranger", "customer")
                .get("/payments/" + order + "/invoice")
                .status())
        .isEqualTo(404);
    house.command(
        order,
        new PaymentCommand.ChangeOwed(1, Tenge.of(80_000), Instant.parse("2026-10-23T05:00:00Z")));
    JsonNode after = house.buyer().get("/payments/" + order + "/invoice").json();
    assertThat(after.path("number").asString()).isEqualTo(order + "-02");
    assertThat(amount(after.path("sum"))).isEqualTo(80_000);
    assertThat(after.path("payBy").asString()).isEqualTo("2026-10-29");
    OrderNumber byCard = house.opened(1_000);
    assertThat(house.buyer().get("/payments/" + byCard + "/invoice").status()).isEqualTo(404);
  }

  @Test
  @Clause({ClauseId.A_7_2, ClauseId.B_5_5})
  void after_the_notification_of_another_account_the_invoice_is_paid_to_it() {
    OrderNumber order = invoiced(100_000, BIN);
    String moved = "KZ563190000012344567";

    house.tell("order-service", movedTo(order, moved));

    await()
        .untilAsserted(
            () -> {
              JsonNode invoice = house.buyer().get("/payments/" + order + "/invoice").json();
              assertThat(invoice.path("number").asString()).isEqualTo(order + "-01");
              assertThat(invoice.path("beneficiary").path("iik").asString()).isEqualTo(moved);
            });
  }

  private static SellerDetailsNotified movedTo(OrderNumber order, String account) {
    return new SellerDetailsNotified(
        order,
        new SellerDetails(
            "Example Goods LLP",
            BIN,
            "Almaty",
            "orders@goods.example",
            "+7 727 000 00 00",
            SellerDetails.TaxStatus.VAT_PAYER,
            new SellerDetails.BankAccount(account, "OTHRKZKA", "Other Bank JSC")),
        Instant.parse("2026-10-23T05:00:00Z"));
  }

  @Test
  @Clause({ClauseId.B_5_5, ClauseId.B_5_11})
  void m13_an_order_is_paid_in_two_credits_and_what_was_too_much_goes_back_on_the_payers_word() {
    OrderNumber order = invoiced(100_000, BIN);
    String first = CamtText.credit(ref("B-1"), "60000.00", "Счёт № " + order + "-01", BIN);
    imported(first);
    assertThat(payment(order).path("status").asString()).isEqualTo("PARTIALLY_PAID");
    assertThat(amount(payment(order).path("outstanding"))).isEqualTo(40_000);

    house.projected();
    JsonNode late =
        house.operator("anna").get("/invoices?overdue=true&limit=200").json().path("items");
    assertThat(late.valueStream())
        .filteredOn(line -> line.path("orderNumber").asString().equals(order.value()))
        .singleElement()
        .satisfies(line -> assertThat(amount(line.path("paid"))).isEqualTo(60_000));

    JsonNode both = imported(first, CamtText.credit(ref("B-2"), "50000.00", "for " + order, BIN));
    assertThat(both.path("credits").asInt()).isEqualTo(2);
    assertThat(both.path("known").asInt()).isEqualTo(1);
    assertThat(amount(payment(order).path("captured"))).isEqualTo(110_000);
    assertThat(amount(payment(order).path("credit"))).isEqualTo(10_000);
    assertThat(payment(order).path("refunds")).isEmpty();

    String path = "/payments/" + order;
    Answer decided =
        house
            .operator("anna")
            .post(path + "/credit", Map.of("choice", "REFUND", "reason", "Letter of today"));
    assertThat(decided.status()).as(decided.body()).isEqualTo(200);
    house.projected();
    JsonNode work =
        house
            .operator("anna")
            .get("/bank-refunds?limit=200")
            .json()
            .path("items")
            .valueStream()
            .filter(line -> line.path("orderNumber").asString().equals(order.value()))
            .findFirst()
            .orElseThrow();
    assertThat(amount(work.path("amount"))).isEqualTo(10_000);
    assertThat(work.path("payerAccount").asString()).isEqualTo("KZ750000000000000001");
    Answer paid =
        house
            .operator("berik")
            .post(path + "/refunds/refund-01/payout", Map.of("bankReference", "PO-77"));
    assertThat(paid.json().path("status").asString()).as(paid.body()).isEqualTo("SUCCEEDED");
    assertThat(amount(payment(order).path("netKept"))).isEqualTo(100_000);
    house.projected();
    assertThat(amount(house.operator("anna").get("/ledger/trial-balance").json().path("total")))
        .isZero();
    assertThat(house.history(order))
        .containsExactly(
            "payment.opened",
            "payment.invoice-issued",
            "payment.money-received",
            "payment.money-received",
            "payment.refund-requested",
            "payment.refund-paid-out");
  }

  @Test
  void the_same_file_changes_nothing_and_the_same_reference_with_another_sum_waits_for_a_person() {
    OrderNumber order = invoiced(100_000, BIN);
    String credit = CamtText.credit(ref("B-1"), "60000.00", "for " + order, BIN);
    imported(credit);
    imported(credit);
    assertThat(amount(payment(order).path("captured"))).isEqualTo(60_000);

    JsonNode changed = imported(credit.replace("60000.00", "61000.00"));
    assertThat(changed.path("waiting").asInt()).isEqualTo(1);
    assertThat(waiting("B-1").path("trouble").asString()).isEqualTo("SUM_CHANGED");
    assertThat(amount(payment(order).path("captured"))).isEqualTo(60_000);
    String path = "/bank-credits/" + waiting("B-1").path("id").asLong();
    Answer dismissed =
        house.operator("anna").post(path + "/dismissal", Map.of("reason", "The bank's mistake"));
    assertThat(dismissed.json().path("state").asString()).isEqualTo("DISMISSED");
    assertThat(unmatched("B-1")).isNull();
    assertThat(
            house
                .operator("anna")
                .post(path + "/assign", Map.of("orderNumber", order, "reason", "x"))
                .status())
        .isEqualTo(409);
  }

  @Test
  void another_statement_with_the_same_reference_is_not_taken_for_other_money() {
    OrderNumber order = invoiced(100_000, BIN);
    String reference = "B-" + UUID.randomUUID();
    String credit = CamtText.credit(reference, "60000.00", "for " + order, BIN);
    imported(credit);
    Answer again =
        house
            .operator("anna")
            .post("/bank-statements", CamtText.statement("later-" + statement, ACCOUNT, credit));
    assertThat(again.json().path("waiting").asInt()).as(again.body()).isEqualTo(1);
    assertThat(amount(payment(order).path("captured"))).isEqualTo(60_000);
  }

  @Test
  void without_a_number_payer_and_exact_sum_find_the_invoice() {
    String payer = someTaxId();
    OrderNumber order = invoiced(71_234, payer);
    invoiced(71_235, payer);
    house.projected();

    imported(CamtText.credit(ref("B-3"), "71234.00", "for goods", payer));
    assertThat(amount(payment(order).path("outstanding"))).isZero();
    assertThat(house.buyer().get("/payments/" + order + "/invoice").json().path("state").asString())
        .isEqualTo("PAID");
  }

  @Test
  @Clause({ClauseId.B_5_5, ClauseId.B_10_4})
  void money_that_is_nobodys_waits_until_an_operator_says_whose_it_is() {
    String payer = someTaxId();
    OrderNumber order = invoiced(50_000, payer);
    imported(CamtText.credit(ref("B-4"), "49999.00", "goods, no number", payer));
    JsonNode credit = waiting("B-4");
    assertThat(credit.path("purpose").asString()).isEqualTo("goods, no number");
    assertThat(house.service().as("auditor", "auditor").get("/bank-credits?limit=200").body())
        .doesNotContain("no number");
    assertThat(clear("no number")).isZero();
    assertThat(clear(payer)).isZero();

    String path = "/bank-credits/" + credit.path("id").asLong() + "/assign";
    Map<String, Object> word = Map.of("orderNumber", order, "reason", "The payer's letter");
    String key = UUID.randomUUID().toString();
    Answer assigned = house.operator("anna").key(key).post(path, word);
    assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);
    assertThat(house.operator("anna").key(key).post(path, word).status()).isEqualTo(200);
    assertThat(amount(payment(order).path("outstanding"))).isEqualTo(1);
    assertThat(
            house
                .jdbc()
                .sql(
                    "select reason || ' by ' || decided_by from bank_credit_action where"
                        + " request_key = ?")
                .param(key)
                .query(String.class)
                .single())
        .isEqualTo("The payer's letter by anna");
    Answer unknown =
        house.operator("anna").post(path, Map.of("orderNumber", House.newOrder(), "reason", "x"));
    assertThat(unknown.status()).isEqualTo(400);
  }

  /** How many rows of the tables hold a text as it is. */
  private long clear(String text) {
    return house
        .jdbc()
        .sql(
            """
            select (select count(*) from bank_credit where position(convert_to(:t, 'UTF8') in sealed) > 0)
                 + (select count(*) from bank_statement
                     where position(convert_to(:t, 'UTF8') in sealed) > 0)
                 + (select count(*) from ledger.event
                     where position(convert_to(:t, 'UTF8') in payload) > 0)
            """)
        .param("t", text)
        .query(Long.class)
        .single();
  }

  @Test
  @Clause({ClauseId.B_5_10, ClauseId.B_5_11})
  void m14_money_that_comes_after_the_cancellation_is_to_be_paid_back() {
    OrderNumber order = invoiced(100_000, BIN);
    house.command(order, new PaymentCommand.CancelOrder(Tenge.ZERO));
    imported(CamtText.credit(ref("B-5"), "100000.00", "for " + order, BIN));

    JsonNode refund = payment(order).path("refunds").path(0);
    assertThat(refund.path("cause").asString()).isEqualTo("CANCELLATION");
    assertThat(refund.path("means").asString()).isEqualTo("BANK_TRANSFER");
    assertThat(refund.path("status").asString()).isEqualTo("REQUESTED");
    String path = "/payments/" + order + "/refunds/refund-01";
    house.operator("anna").post(path + "/payout", Map.of("bankReference", "PO-78"));
    Answer back =
        house.operator("anna").post(path + "/payout-return", Map.of("reason", "Account closed"));
    assertThat(back.json().path("status").asString()).as(back.body()).isEqualTo("FAILED");
    assertThat(house.buyer().get("/payments/" + order + "/invoice").json().path("state").asString())
        .isEqualTo("CANCELLED");
  }

  @Test
  void what_is_no_statement_or_too_much_of_one_is_refused_whole() {
    Answer hostile =
        house
            .operator("anna")
            .post(
                "/bank-statements",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
    assertThat(hostile.status()).isEqualTo(422);
    assertThat(hostile.json().path("type").asString()).contains("statement-unreadable");
    Answer large = house.operator("anna").post("/bank-statements", "x".repeat((5 << 20) + 1));
    assertThat(large.status()).isEqualTo(413);
  }
}
