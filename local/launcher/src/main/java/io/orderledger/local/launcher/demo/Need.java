package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Orderledger;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What not every house has, and some lives cannot be lived without. */
public enum Need {
  INVOICE("invoices in today's offer"),
  CASH("cash in today's offer"),
  INSTALMENTS("instalments in today's offer"),
  CARRIER("carriers in today's offer"),
  DISPUTES("a provider that tells of disputes");

  private final String words;

  Need(String words) {
    this.words = words;
  }

  /** To say what is missing. */
  String words() {
    return words;
  }

  /**
   * What the goods seller's offer in force today allows: a house that was kept takes the editions
   * that came with a newer Orderledger at the next midnight of Almaty (B-15.1).
   */
  static Set<Need> offered(Orderledger orderledger) {
    JsonNode terms =
        orderledger
            .open(orderledger.addresses().order(), "/offers/goods")
            .orFail()
            .body()
            .path("terms");
    Set<String> methods =
        Stream.of("payment", "delivery")
            .flatMap(stage -> terms.path(stage).path("methods").valueStream())
            .map(JsonNode::asString)
            .collect(Collectors.toSet());
    EnumSet<Need> offered = EnumSet.allOf(Need.class);
    offered.removeIf(need -> need != DISPUTES && !methods.contains(need.name()));
    return offered;
  }
}
