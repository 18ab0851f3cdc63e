package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.client.Watcher;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people do with an order, step by step: the buyer and the operator here, and whoever is at
 * the desks beside. Each step waits for what it needs and fails loudly when it never comes. All
 * requests carry one correlation id: take a shop for each order.
 */
public final class Shop {

  /** Cards of the provider's test range. */
  public static final String GOOD_CARD = "pm_card_visa";

  public static final String DECLINED_CARD = "pm_card_chargeDeclined";

  /** Pays, and some time later its bank takes the money back. */
  public static final String DISPUTING_CARD = "pm_card_createDisputeProductNotReceived";

  public static final String CHALLENGED_CARD = "pm_card_threeDSecureRequired";

  private final String correlation;
  private final Person buyer;
  private final Person operator;
  private final PaymentPage page;
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
    Orderledger correlated = orderledger.correlated(correlation);
    this.buyer = new Person(correlated, patience, new Watcher(correlated, patience), buyer);
    this.operator = Person.operator(correlated, patience);
    this.page = new PaymentPage(this.buyer);
    this.language = language;
  }

  /** What the histories of all services say of everything that comes of these requests. */
  public String correlation() {
    return correlation;
  }

  public Checkout checkout() {
    return new Checkout(buyer, operator, page);
  }

  public Warehouse warehouse() {
    return new Warehouse(buyer, operator);
  }

  public Disputes disputes() {
    return new Disputes(operator);
  }

  public Cash cash() {
    return new Cash(operator);
  }

  public CarrierDesk carrier() {
    return new CarrierDesk(buyer, operator);
  }

  public Lessons lessons() {
    return new Lessons(buyer, operator);
  }

  public HeldOrders heldOrders() {
    return new HeldOrders(operator, page);
  }

  public InstalmentDesk instalments() {
    return new InstalmentDesk(buyer);
  }

  public Wallet wallet() {
    return new Wallet(buyer, page);
  }

  public CertificateCounter certificates() {
    return new CertificateCounter(buyer, operator);
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
    Answer quote = buyer.posts(service(), "/quotes", OrderForms.wish(items, code));
    return place(OrderForms.orderAt(items, code, quote.tenge("total")));
  }

  /** Forms with faults about a product of their own. */
  BadInput badInput(String sku) {
    Catalogue.add(operator, sku, "goods");
    return new BadInput(buyer, sku);
  }

  /** A business orders, and wants an invoice. */
  public Placed placeForInvoice(List<Item> items) {
    return place(InvoiceForms.order(items));
  }

  /** Somebody orders, and will pay when the courier comes. */
  public Placed placeForCash(List<Item> items) {
    return place(Cash.order(items));
  }

  /** Somebody in another city orders, and will pay the carrier when it comes. */
  public Placed placeByCarrier(List<Item> items) {
    return place(CarrierDesk.order(items));
  }

  /** Somebody orders, and will ask a bank to pay. */
  public Placed placeForInstalments(List<Item> items) {
    return place(InstalmentDesk.order(items));
  }

  Placed place(Map<String, Object> form) {
    Map<String, Object> order = new LinkedHashMap<>(form);
    if (language != null) {
      order.put("contact", Map.of("email", buyer.login() + "@example.org", "language", language));
    }
    Answer answer = buyer.posts(service(), "/orders", order);
    return new Placed(
        answer.text("orderNumber"), answer.tenge("goodsTotal"), answer.tenge("total"));
  }

  public void confirm(String number) {
    operator.posts(service(), "/orders/" + number + "/confirmation", Map.of());
  }

  /** Looks at an edit, asks for it at the price that it was shown, and waits until it is made. */
  public void edit(String number, List<Item> items) {
    String path = "/orders/" + number + "/edits";
    Answer preview = buyer.posts(service(), path + "/preview", OrderForms.edit(items));
    Map<String, Object> asked = OrderForms.editAt(items, preview.tenge("total"));
    Answer requested = buyer.posts(service(), path, asked, preview.etag());
    buyer.awaits(
        service(),
        requested.location(),
        "the edit of " + number,
        edit -> edit.path("status").asString().equals("made"));
  }

  /** One piece is not in stock: the buyer, once asked, takes the money for it. */
  public void missOne(String number, String sku) {
    String path = "/orders/" + number + "/shortage";
    Map<String, Object> missing = Map.of("sku", sku, "quantity", 1);
    operator.posts(service(), path, Map.of("missing", List.of(missing)));
    buyer.awaits(
        service(),
        path,
        "the buyer of " + number + " to be asked about the shortage",
        shortage -> shortage.path("status").asString().equals("asked"));
    buyer.posts(service(), path + "/answer", Map.of("choice", "REFUND"));
  }

  public void cancel(String number) {
    buyer.posts(
        service(), "/orders/" + number + "/cancellation", Map.of("reason", "changed my mind"));
  }

  public void awaitOrder(String number, String status) {
    buyer.awaits(
        service(),
        "/orders/" + number,
        "order " + number + " to be " + status,
        order -> order.path("status").asString().equals(status));
  }

  /** The whole way of a return; gives back what the inspection allowed, in tenge. */
  public long giveBack(String number, int line, int quantity) {
    URI returns = buyer.addresses().returns();
    Map<String, Object> request =
        Map.of(
            "items", List.of(Map.of("line", line, "quantity", quantity)), "reason", "CHANGED_MIND");
    Answer requested =
        buyer.postsOnceGranted(
            "the hand-over of " + number + " to reach returns",
            returns,
            "/returns/" + number,
            request);
    String path = "/returns/" + number + '/' + requested.text("returnId");
    operator.posts(returns, path + "/receipt", Map.of());
    return operator.posts(returns, path + "/inspection", Map.of("accepted", true)).tenge("refund");
  }

  private URI service() {
    return buyer.addresses().order();
  }
}
