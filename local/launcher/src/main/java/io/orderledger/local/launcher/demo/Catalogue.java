package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.demo.Shop.Item;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The demo's products. */
public final class Catalogue {

  private static final int PRODUCTS = 40;

  private Catalogue() {}

  /** A code that any buyer may use any number of times. */
  static final String CODE = "DEMO-10";

  private static final Map<String, Object> TEN_PERCENT =
      Map.of(
          "sellerId",
          "goods",
          "id",
          "demo-10",
          "kind",
          "PROMO_CODE",
          "code",
          CODE,
          "benefit",
          Map.of("percentOff", Map.of("percent", 10)),
          "limits",
          Map.of("USES", 1_000_000));

  /** Publishes the promotion; as often as you like. */
  public static void promote(Orderledger orderledger) {
    orderledger
        .post(
            "oscar",
            orderledger.addresses().order(),
            "/promotions",
            TEN_PERCENT,
            UUID.randomUUID().toString())
        .orFail();
  }

  /** Writes the products into the catalogue; as often as you like. */
  public static void fill(Orderledger orderledger) {
    String rows =
        IntStream.range(0, PRODUCTS)
            .mapToObj(i -> sku(i) + ",Demo product " + (i + 1) + ',' + price(i))
            .collect(Collectors.joining("\n", "sku,name,price\n", "\n"));
    orderledger
        .postText("oscar", orderledger.addresses().order(), "/products/import", "text/csv", rows)
        .orFail();
  }

  static String someSku(RandomGenerator random) {
    return sku(random.nextInt(PRODUCTS));
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
