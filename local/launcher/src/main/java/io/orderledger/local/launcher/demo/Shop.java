package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.client.Watcher;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What people do with an order, step by step: the buyer, the operator, and the provider's page
 * where the buyer pays. Each step waits for what it needs and fails loudly when it never comes. All
 * requests carry one correlation id: take a shop for each order.
 */
public final class Shop {

  /** Cards of the provider's test range. */
  public static final String GOOD_CARD = "pm_card_visa";

  public static final String DECLINED_CARD = "pm_card_chargeDeclined";

  /** Pays, and some time later its bank takes the money back. */
  public static final String DISPUTING_CARD = "pm_card_createDisputeProductNotReceived";

  public static final String CHALLENGED_CARD = "pm_card_threeDSecureRequired";

  private static final String OPERATOR = "oscar";

  private final Orderledger orderledger;
  private final Patience patience;
  private final String buyer;
  private final String correlation;
  private final Watcher watcher;
  private final PaymentPage page;
  private final Disputes disputes;
  private final CertificateCounter counter;
  private final Cash cash;
  private final InstalmentDesk instalments;
  private final @Nullable String language;

  /** A buyer who gives no contact and is not written to. */
  public Shop(Orderledger orderledger, Patience patience, String buyer) {
    this(orderledger, patience, buyer, null);
  }

  /**
   * A buyer.
   *
   * @param language that they are written to in; null for one who gives no contact
   */
  public Shop(Orderledger orderledger, Patience patience, String buyer, @Nullable String language) {
    this.correlation = UUID.randomUUID().toString();
    this.orderledger = orderledger.correlated(correlation);
    this.patience = patience;
    this.watcher = new Watcher(this.orderledger, patience);
    this.buyer = buyer;
    this.page = new PaymentPage(this.orderledger, patience, watcher, buyer);
    this.disputes = new Disputes(this.orderledger, patience, watcher, OPERATOR);
    this.counter = new CertificateCounter(this.orderledger, patience, watcher, buyer);
    this.cash = new Cash(this.orderledger, patience, OPERATOR);
    this.instalments = new InstalmentDesk(this.orderledger, patience, watcher, buyer);
    this.language = language;
  }

  /** What the histories of all services say of everything that comes of these requests. */
  public String correlation() {
    return correlation;
  }

  public Disputes disputes() {
    return disputes;
  }

  public Cash cash() {
    return cash;
  }

  public HeldOrders heldOrders() {
    return new HeldOrders(orderledger, patience, watcher, page, OPERATOR);
  }

  public InstalmentDesk instalments() {
    return instalments;
  }

  /** One thing to buy. */
  public record Item(String sku, int quantity) {}

  /** An order as it was placed. */
  public record Placed(String number, long goodsTotal, long total) {}

  public Placed place(List<Item> items, boolean pickup) {
    return place(OrderForms.order(items, pickup));
  }

  /** Asks what the items cost with a code, and places the order at that price. */
  public Placed placeAtQuote(List<Item> items, String code) {
    Map<String, Object> wish = OrderForms.wish(items, code);
    Answer quote = command(buyer, orderledger.addresses().order(), "/quotes", wish);
    return place(OrderForms.orderAt(items, code, quote.tenge("total")));
  }

  /** Forms with faults about a product of their own. */
  BadInput badInput(String sku) {
    Catalogue.add(orderledger, sku, "goods");
    return new BadInput(orderledger, patience, buyer, sku);
  }

  /** A business orders, and wants an invoice. */
  public Placed placeForInvoice(List<Item> items) {
    return place(InvoiceForms.order(items));
  }

  /** Somebody orders, and will pay when the courier comes. */
  public Placed placeForCash(List<Item> items) {
    return place(Cash.order(items));
  }

  /** Somebody orders, and will ask a bank to pay. */
  public Placed placeForInstalments(List<Item> items) {
    return place(InstalmentDesk.order(items));
  }

  /** The business pays; an operator imports the bank's statement that says so. */
  public void payInvoice(String number) {
    URI payment = orderledger.addresses().payment();
    Answer invoice =
        watcher.await(
            buyer,
            payment,
            "/payments/" + number + "/invoice",
            "the invoice of " + number,
            state -> state.path("outstanding").path("amount").asLong() > 0);
    String statement = InvoiceForms.statement(invoice.body());
    patience
        .command(
            () ->
                orderledger.postText(OPERATOR, payment, "/bank-statements", "text/csv", statement))
        .orFail();
    awaitCaptured(number);
  }

  Placed place(Map<String, Object> form) {
    Map<String, Object> order = new LinkedHashMap<>(form);
    if (language != null) {
      order.put("contact", Map.of("email", buyer + "@example.org", "language", language));
    }
    Answer answer = command(buyer, orderledger.addresses().order(), "/orders", order);
    return new Placed(
        answer.text("orderNumber"), answer.tenge("goodsTotal"), answer.tenge("total"));
  }

  public void confirm(String number) {
    command(
        OPERATOR, orderledger.addresses().order(), "/orders/" + number + "/confirmation", Map.of());
  }

  /** Opens an attempt and pays it on the provider's page; 3-D Secure is passed when asked for. */
  public void pay(String number, String card) {
    page.pay(number, card);
  }

  /** Pays so much with a certificate that is bought for it. */
  public void payInPart(String number, long tenge) {
    counter.payWithNew(number, tenge);
  }

  /** Pays what is not paid, as soon as the payment service asks for it. */
  public void payTheRest(String number, String card) {
    awaitPayment(
        number,
        "something outstanding",
        state -> state.path("outstanding").path("amount").asLong() > 0);
    page.pay(number, card);
  }

  /** Looks at an edit, asks for it at the price that it was shown, and waits until it is made. */
  public void edit(String number, List<Item> items) {
    URI service = orderledger.addresses().order();
    String path = "/orders/" + number + "/edits";
    Map<String, Object> edit = OrderForms.edit(items);
    Answer preview = command(buyer, service, path + "/preview", edit);
    Map<String, Object> asked = OrderForms.editAt(items, preview.tenge("total"));
    String key = UUID.randomUUID().toString();
    Answer requested =
        patience
            .command(() -> orderledger.post(buyer, service, path, asked, key, preview.etag()))
            .orFail();
    watcher.await(
        buyer,
        service,
        requested.location(),
        "the edit of " + number,
        state -> state.path("status").asString().equals("made"));
  }

  /** One piece is not in stock: the buyer, once asked, takes the money for it. */
  public void missOne(String number, String sku) {
    URI service = orderledger.addresses().order();
    String path = "/orders/" + number + "/shortage";
    Map<String, Object> missing = Map.of("sku", sku, "quantity", 1);
    command(OPERATOR, service, path, Map.of("missing", List.of(missing)));
    watcher.await(
        buyer,
        service,
        path,
        "the buyer of " + number + " to be asked about the shortage",
        state -> state.path("status").asString().equals("asked"));
    command(buyer, service, path + "/answer", Map.of("choice", "REFUND"));
  }

  public void awaitAuthorized(String number) {
    awaitPayment(
        number, "AUTHORIZED", state -> state.path("authorized").path("amount").asLong() > 0);
  }

  public void awaitCaptured(String number) {
    awaitPayment(number, "CAPTURED", state -> state.path("captured").path("amount").asLong() > 0);
  }

  public void awaitVoided(String number) {
    awaitPayment(
        number,
        "a released hold",
        state ->
            state.path("status").asString().equals("CANCELLED")
                && state.path("held").path("amount").asLong() == 0);
  }

  public void awaitFailedAttempt(String number) {
    awaitPayment(
        number,
        "a failed attempt",
        state ->
            state
                .path("attempts")
                .valueStream()
                .anyMatch(attempt -> attempt.path("status").asString().equals("FAILED")));
  }

  public void awaitRefunded(String number, long tenge) {
    awaitPayment(
        number,
        "refunds of " + tenge,
        state -> state.path("refunded").path("amount").asLong() == tenge);
  }

  /** Gives the goods to the courier as soon as delivery knows of confirmation and payment. */
  public void dispatch(String number) {
    whenReleased(number, "/deliveries/" + number + "/dispatch");
  }

  public void makeReady(String number) {
    whenReleased(number, "/deliveries/" + number + "/readiness");
  }

  /** Some pieces of a line leave before the rest. */
  public void sendAhead(String number, int line, int quantity) {
    whenReleased(
        number,
        "/deliveries/" + number + "/shipments",
        Map.of("items", List.of(Map.of("line", line, "quantity", quantity))));
  }

  private void whenReleased(String number, String path) {
    whenReleased(number, path, Map.of());
  }

  private void whenReleased(String number, String path, Map<String, Object> form) {
    URI delivery = orderledger.addresses().delivery();
    watcher.await(
        OPERATOR,
        delivery,
        "/deliveries/" + number,
        "the release of " + number,
        state -> !state.path("nextSteps").isEmpty());
    command(OPERATOR, delivery, path, form);
  }

  public void handOver(String number) {
    handOverTo("/deliveries/" + number + "/hand-over", number);
  }

  /** One of several shipments, counted from 1. */
  public void handOver(String number, int shipment) {
    handOverTo("/deliveries/" + number + "/hand-over?shipment=" + number + '-' + shipment, number);
  }

  private void handOverTo(String path, String number) {
    command(
        OPERATOR,
        orderledger.addresses().delivery(),
        path,
        Map.of("proof", Map.of("kind", "SIGNATURE", "reference", "waybill " + number)));
  }

  public void collect(String number) {
    URI delivery = orderledger.addresses().delivery();
    Answer code =
        patience
            .command(
                () -> orderledger.get(buyer, delivery, "/deliveries/" + number + "/pickup-code"))
            .orFail();
    command(
        OPERATOR,
        delivery,
        "/deliveries/" + number + "/collection",
        Map.of("code", code.text("code")));
  }

  /** The buyer refuses the goods; the cost of the way is documented. */
  public void refuseAtDoor(String number, long documentedCost) {
    command(
        OPERATOR,
        orderledger.addresses().delivery(),
        "/deliveries/" + number + "/refusal",
        Map.of(
            "documents",
            List.of(
                Map.of(
                    "reference",
                    "courier invoice",
                    "amount",
                    Map.of("amount", documentedCost, "currency", "KZT")))));
  }

  public void cancel(String number) {
    command(
        buyer,
        orderledger.addresses().order(),
        "/orders/" + number + "/cancellation",
        Map.of("reason", "changed my mind"));
  }

  public void awaitOrder(String number, String status) {
    watcher.await(
        buyer,
        orderledger.addresses().order(),
        "/orders/" + number,
        "order " + number + " to be " + status,
        order -> order.path("status").asString().equals(status));
  }

  /** The whole way of a return; gives back what the inspection allowed, in tenge. */
  public long giveBack(String number, int line, int quantity) {
    URI returns = orderledger.addresses().returns();
    Map<String, Object> request =
        Map.of(
            "items", List.of(Map.of("line", line, "quantity", quantity)), "reason", "CHANGED_MIND");
    Answer requested =
        patience.until(
            "the hand-over of " + number + " to reach returns",
            () -> {
              Answer answer =
                  patience.command(keyed(buyer, returns, "/returns/" + number, request));
              return answer.isSuccess() ? Optional.of(answer) : Optional.<Answer>empty();
            });
    String path = "/returns/" + number + '/' + requested.text("returnId");
    command(OPERATOR, returns, path + "/receipt", Map.of());
    return command(OPERATOR, returns, path + "/inspection", Map.of("accepted", true))
        .tenge("refund");
  }

  private void awaitPayment(String number, String what, Predicate<JsonNode> holds) {
    watcher.await(
        buyer,
        orderledger.addresses().payment(),
        "/payments/" + number,
        "payment of " + number + " to show " + what,
        holds);
  }

  private Answer command(String login, URI service, String path, Object body) {
    return patience.command(keyed(login, service, path, body)).orFail();
  }

  private Supplier<Answer> keyed(String login, URI service, String path, Object body) {
    String key = UUID.randomUUID().toString();
    return () -> orderledger.post(login, service, path, body, key);
  }
}
