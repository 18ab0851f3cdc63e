package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.demo.Scenario;
import io.orderledger.local.launcher.demo.Shop;
import io.orderledger.local.launcher.history.OrderHistory;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people write where no card number belongs. */
class CardNumberTest {

  private static final RunningSystem SYSTEM = RunningSystem.shared();
  private static final Orderledger CLIENT = SYSTEM.client();

  private static final String NUMBER = "4000056655665556";
  private static final String SPACED = "4000 0566 5566 5556";
  private static final String DASHED = "4000-0566-5566-5556";

  /** Stands beside the number, so that the search is seen to find what is kept. */
  private static final String MARK = "beside-a-card-number";

  private final ProviderEvents provider = new ProviderEvents();

  @Test
  @Clause(ClauseId.B_5_3)
  void a_card_number_that_somebody_writes_is_in_no_view_no_table_no_topic_and_no_log()
      throws Exception {
    String order = placedWithNumbers();
    Shop shop = SYSTEM.shop("alice");
    shop.checkout().pay(order, Shop.GOOD_CARD);
    shop.checkout().awaitAuthorized(order);
    shop.confirm(order);
    shop.warehouse().dispatch(order);
    shop.checkout().awaitCaptured(order);
    CLIENT
        .post(
            "oscar",
            CLIENT.addresses().payment(),
            "/payments/" + order + "/refunds",
            Map.of(
                "amount",
                Map.of("amount", 1, "currency", "KZT"),
                "reason",
                MARK + " " + DASHED + " is the buyer's"))
        .orFail();
    assertThat(provider.deliver(toldWithNumber(order))).isEqualTo(200);
    // Webhooks are understood in order of receipt: a later life's end is behind it.
    Scenario.CANCELLED_BEFORE_CAPTURE.live(SYSTEM.shop("bob"), new Random(19));

    String view =
        CLIENT
            .get("alice", CLIENT.addresses().order(), "/orders/" + order)
            .orFail()
            .body()
            .toString();
    assertThat(view).contains("Aigerim ‹card number›");
    assertThat(view + new OrderHistory(CLIENT).timeline(order))
        .doesNotContain(NUMBER, SPACED, DASHED);
    assertThat(filesWith(MARK)).as("the database's files").isNotEmpty();
    assertThat(filesWith(order)).anyMatch(file -> file.startsWith(SYSTEM.home().kafka()));
    assertThat(filesWith(NUMBER)).isEmpty();
    assertThat(filesWith(SPACED)).isEmpty();
    assertThat(filesWith(DASHED)).isEmpty();
  }

  private static String placedWithNumbers() {
    return CLIENT
        .post(
            "alice",
            CLIENT.addresses().order(),
            "/orders",
            Map.of(
                "sellerId",
                "goods",
                "items",
                List.of(Map.of("sku", "DEMO-007", "quantity", 1)),
                "delivery",
                Map.of(
                    "method",
                    "COURIER",
                    "recipient",
                    Map.of(
                        "name",
                        "Aigerim " + SPACED,
                        "phone",
                        "+77010000000",
                        "address",
                        "Abay Ave 1, my card is " + NUMBER)),
                "payment",
                Map.of("method", "CARD"),
                "acceptance",
                Map.of(
                    "act",
                    "ORDER_FORM",
                    "privacyEdition",
                    "2026-01",
                    "consents",
                    List.of("PROCESSING"))))
        .orFail()
        .text("orderNumber");
  }

  /** What the provider told once more, under another id and with the number in a text. */
  private String toldWithNumber(String order) throws Exception {
    String event = provider.toldOf(order).getFirst();
    String id = event.replaceFirst("(?s).*\"(evt_[A-Za-z0-9]+)\".*", "$1");
    String changed =
        event
            .replace(id, "evt_" + MARK.replace("-", ""))
            .replaceFirst("\"description\":\"", "\"description\":\"" + NUMBER + " ");
    assertThat(changed).contains(NUMBER);
    return changed;
  }

  /** Of all that the system keeps, its databases' and Kafka's logs among it, and what it logs. */
  private static List<Path> filesWith(String text) throws IOException {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    List<Path> found = new ArrayList<>();
    List<Path> all = new ArrayList<>(List.of(Path.of(System.getProperty("orderledger.log"))));
    try (Stream<Path> files = Files.walk(SYSTEM.home().folder())) {
      files.filter(Files::isRegularFile).forEach(all::add);
    }
    for (Path file : all) {
      if (contains(read(file), wanted)) {
        found.add(file);
      }
    }
    return found;
  }

  /** Empty when a server has just removed it. */
  private static byte[] read(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException gone) {
      return new byte[0];
    }
  }

  private static boolean contains(byte[] all, byte[] wanted) {
    return new String(all, StandardCharsets.ISO_8859_1)
        .contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }
}
