package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Orderledger;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What buyers were told of the demo's orders, and where one can read it. */
public final class Mailbag {

  private static final Duration ON_THEIR_WAY = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final Orderledger orderledger;
  private final Path folder;
  private final PrintStream out;

  /**
   * A look at the mail.
   *
   * @param folder where messages are kept on this machine; need not exist
   */
  public Mailbag(Orderledger orderledger, Path folder, PrintStream out) {
    this.orderledger = orderledger;
    this.folder = folder;
    this.out = out;
  }

  private record Sent(String order, JsonNode notice) {}

  /** Prints how many notices went out, and where the last confirmation is. */
  public void report(List<String> orders) {
    Instant end = Instant.now().plus(ON_THEIR_WAY);
    List<Sent> notices = notices(orders);
    while (notices.stream().anyMatch(it -> !isSent(it)) && Instant.now().isBefore(end)) {
      pause();
      notices = notices(orders);
    }
    List<Sent> sent = notices.stream().filter(Mailbag::isSent).toList();
    out.printf("%d notices sent to buyers", sent.size());
    int waiting = notices.size() - sent.size();
    out.println(waiting == 0 ? "." : ", " + waiting + " wait: see ./orderledger status.");
    sent.stream()
        .filter(it -> it.notice().path("kind").asString("").equals("ORDER_CONFIRMED"))
        .reduce((_, last) -> last)
        .ifPresent(this::show);
  }

  private void show(Sent confirmation) {
    JsonNode sendings = confirmation.notice().path("sendings");
    String messageId = sendings.path(sendings.size() - 1).path("messageId").asString("");
    Path file = folder.resolve(messageId.replaceAll("^<|@.*$", "") + ".eml");
    if (Files.exists(file)) {
      out.printf("Read one, the confirmation of %s: %s%n", confirmation.order(), file);
    }
  }

  private List<Sent> notices(List<String> orders) {
    List<Sent> all = new ArrayList<>();
    for (String order : orders) {
      orderledger
          .get("audrey", orderledger.addresses().order(), "/orders/" + order + "/notices")
          .orFail()
          .body()
          .path("items")
          .forEach(notice -> all.add(new Sent(order, notice)));
    }
    return all;
  }

  private static boolean isSent(Sent it) {
    return it.notice().path("state").asString("").equals("SENT");
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
