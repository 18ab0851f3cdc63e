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
  RENDERING("the rendering of services in today's offer"),
  DISPUTES("a provider that tells of disputes"),
  KEPT_CARDS("a provider that keeps cards");

  private final String words;

  Need(String words) {
    this.words = words;
  }

  /** To say what is missing. */
  String words() {
    return words;
  }

  /**
   * What the offers in force today allow: a house that was kept takes the editions that came with a
   * newer Orderledger at the next midnight of Almaty (B-15.1).
   */
  static Set<Need> offered(Orderledger orderledger) {
    JsonNode goods = terms(orderledger, "goods");
    Set<String> methods =
        Stream.of("payment", "delivery")
            .flatMap(stage -> goods.path(stage).path("methods").valueStream())
            .map(JsonNode::asString)
            .collect(Collectors.toSet());
    boolean renders =
        terms(orderledger, "services").path("services").path("acceptance").asBoolean(false);
    EnumSet<Need> offered = EnumSet.of(DISPUTES, KEPT_CARDS);
    for (Need method : EnumSet.of(INVOICE, CASH, INSTALMENTS, CARRIER)) {
      if (methods.contains(method.name())) {
        offered.add(method);
      }
    }
    if (renders) {
      offered.add(RENDERING);
    }
    return offered;
  }

  private static JsonNode terms(Orderledger orderledger, String seller) {
    return orderledger
        .open(orderledger.addresses().order(), "/offers/" + seller)
        .orFail()
        .body()
        .path("terms");
  }
}
