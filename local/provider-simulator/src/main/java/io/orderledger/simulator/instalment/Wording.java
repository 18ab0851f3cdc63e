package io.orderledger.simulator.instalment;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the bank writes. */
final class Wording {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CURRENCY = "KZT";

  private final URI base;

  /**
   * @param base where buyers' browsers reach the bank
   */
  Wording(URI base) {
    this.base = base;
  }

  ObjectNode of(Application one) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("id", one.id())
            .put("reference", one.reference())
            .put("status", one.status().name())
            .put("amount", one.amount())
            .put("currency", CURRENCY)
            .put("months", one.months())
            .put("page", base.resolve("/instalments/pages/" + one.id()).toString())
            .put("dispatched", one.dispatched())
            .put("at", moment(one.at()));
    if (one.refusal() != null) {
      node.put("refusal", one.refusal());
    }
    if (one.contract() != null) {
      node.putObject("approved")
          .put("contract", one.contract())
          .put("months", one.months())
          .put("amount", one.amount())
          .put("currency", CURRENCY)
          .put("validUntil", moment(one.validUntil()));
    }
    return node;
  }

  static ObjectNode of(Recalculation one) {
    return JSON.createObjectNode()
        .put("id", one.id())
        .put("reference", one.reference())
        .put("amount", one.amount())
        .put("currency", CURRENCY)
        .put("status", one.done() ? "DONE" : "PENDING")
        .put("at", moment(one.at()));
  }

  ObjectNode of(Application application, Recalculation one) {
    ObjectNode node = JSON.createObjectNode();
    node.set("application", of(application));
    node.set("recalculation", of(one));
    return node;
  }

  ObjectNode of(Application application, List<Recalculation> all) {
    ObjectNode node = JSON.createObjectNode();
    node.set("application", of(application));
    var list = node.putArray("recalculations");
    all.forEach(one -> list.add(of(one)));
    return node;
  }

  static String refused(String code) {
    return JSON.createObjectNode().put("error", code).toString();
  }

  Notice notice(long id, Application one) {
    String kind = "application." + one.status().name().toLowerCase(Locale.ROOT);
    ObjectNode body = JSON.createObjectNode().put("id", "event-" + id).put("type", kind);
    body.set("application", of(one));
    return new Notice(id, one.apiKey(), one.id(), kind, body.toString());
  }

  Notice notice(long id, Application application, Recalculation one) {
    String kind = "recalculation.done";
    ObjectNode body = of(application, one).put("id", "event-" + id).put("type", kind);
    return new Notice(id, application.apiKey(), application.id(), kind, body.toString());
  }

  private static String moment(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
