package io.orderledger.simulator.instalment;

import com.sun.net.httpserver.HttpExchange;
import io.orderledger.simulator.http.Reply;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * The levers of the simulation; they ask for no key. {@code GET /instalments/levers/books}, of all
 * desks together, and {@code POST /instalments/levers/:id/:outcome}.
 */
final class DeskLevers {

  static final String PATH = "/instalments/levers/";

  private static final JsonMapper JSON = new JsonMapper();
  private static final int DECISION = 2;

  private final Vault vault;
  private final BiFunction<String, Outcome, Application> decide;

  DeskLevers(Vault vault, BiFunction<String, Outcome, Application> decide) {
    this.vault = vault;
    this.decide = decide;
  }

  Reply answer(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath().substring(PATH.length());
    try {
      Object moved = moved(exchange.getRequestMethod(), path);
      return Reply.json(200, JSON.writeValueAsString(moved));
    } catch (Refusal refused) {
      return Reply.json(refused.status(), Wording.refused(refused.code()));
    }
  }

  private Object moved(String method, String path) {
    if (method.equals("GET") && path.equals("books")) {
      return vault.books(one -> true);
    }
    List<String> parts = List.of(path.split("/", -1));
    if (!method.equals("POST") || parts.size() != DECISION) {
      throw new Refusal(404, "not_found");
    }
    Outcome outcome =
        Outcome.named(parts.getLast()).orElseThrow(() -> new Refusal(404, "no_such_outcome"));
    return decide.apply(parts.getFirst(), outcome);
  }
}
