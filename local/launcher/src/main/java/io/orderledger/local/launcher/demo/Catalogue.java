package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.demo.Shop.Item;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The demo's products. */
public final class Catalogue {

  private static final int PRODUCTS = 40;
  private static final Patience PATIENCE = new Patience(Duration.ofMinutes(3));

  private Catalogue() {}

  /** A code that any buyer may use any number of times. */
  static final String CODE = "DEMO-10";

  /** A code whose time is over, and one that was given to somebody else. */
  static final String CODE_THAT_IS_OVER = "DEMO-OVER";

  static final String CODE_OF_ANOTHER = "DEMO-HERS";

  private static final long DEAR = 10_000;

  /** What the services seller gives. */
  static final String LESSON = "DEMO-LESSON";

  static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  /** Publishes the promotions; as often as you like. */
  public static void promote(Orderledger orderledger) {
    Person operator = Person.operator(orderledger, PATIENCE);
    publish(operator, "demo-10", CODE, Map.of("limits", Map.of("USES", 1_000_000)));
    publish(
        operator,
        "demo-over",
        CODE_THAT_IS_OVER,
        Map.of("from", "2026-01-01T00:00:00", "until", "2026-02-01T00:00:00"));
    publish(operator, "demo-hers", CODE_OF_ANOTHER, Map.of("holders", List.of("somebody-else")));
  }

  private static void publish(
      Person operator, String id, String code, Map<String, Object> limitedTo) {
    Map<String, Object> tenPercent = new HashMap<>(limitedTo);
    tenPercent.put("sellerId", "goods");
    tenPercent.put("id", id);
    tenPercent.put("kind", "PROMO_CODE");
    tenPercent.put("code", code);
    tenPercent.put("benefit", Map.of("percentOff", Map.of("percent", 10)));
    var _ = operator.posts(operator.addresses().order(), "/promotions", tenPercent);
  }

  /** Writes the products into the catalogue; as often as you like. */
  public static void fill(Orderledger orderledger) {
    Person operator = Person.operator(orderledger, PATIENCE);
    write(
        operator,
        IntStream.range(0, PRODUCTS)
            .mapToObj(i -> sku(i) + ",Demo product " + (i + 1) + ',' + price(i) + ",goods")
            .collect(Collectors.joining("\n")));
    add(operator, LESSON, "services");
  }

  /** Writes one more product into the catalogue. */
  static void add(Person operator, String sku, String seller) {
    write(operator, sku + ",Demo " + sku + ",9900," + seller);
  }

  private static void write(Person operator, String rows) {
    operator.postsText(
        operator.addresses().order(),
        "/products/import",
        "text/csv",
        "sku,name,price,sellerId\n" + rows + '\n');
  }

  static String someSku(RandomGenerator random) {
    return sku(random.nextInt(PRODUCTS));
  }

  /** One that costs ten thousand tenge at least. */
  static String someDearSku(RandomGenerator random) {
    return sku(random.ints(0, PRODUCTS).filter(i -> price(i) >= DEAR).findFirst().orElseThrow());
  }

  static List<Item> someItems(RandomGenerator random) {
    int first = random.nextInt(PRODUCTS);
    int second = (first + 1 + random.nextInt(PRODUCTS - 1)) % PRODUCTS;
    return List.of(
        new Item(sku(first), 1 + random.nextInt(3)), new Item(sku(second), 1 + random.nextInt(2)));
  }

  private static String sku(int i) {
    return "DEMO-%03d".formatted(i + 1);
  }

  private static long price(int i) {
    return 990 + i * 1_337L % 48_000;
  }
}
