package io.orderledger.simulator.instalment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API for the seller's server: JSON in and out, a bearer key to prove oneself. */
final class DeskServer {

  static final String PATH = "/instalments/v1/";

  private static final Logger LOG = LoggerFactory.getLogger(DeskServer.class);
  private static final int LARGEST_BODY = 1 << 16;
  private static final JsonMapper JSON = new JsonMapper();

  private final Operations operations;
  private final Map<String, Desk> desks;
  private final FaultPlan faults;
  private final Duration withheldFor;

  DeskServer(
      Operations operations, Map<String, Desk> desks, FaultPlan faults, Duration withheldFor) {
    this.operations = operations;
    this.desks = desks;
    this.faults = faults;
    this.withheldFor = withheldFor;
  }

  /** An answer, and whether it reaches the caller. */
  private record Reply(int status, String body, @Nullable Fault silence) {
    static Reply of(int status, String body) {
      return new Reply(status, body, null);
    }
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      if (reply.silence() == Fault.TIMEOUT_AFTER_SUCCESS) {
        Thread.sleep(withheldFor);
      } else if (reply.silence() == null) {
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(PATH.length());
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
    try {
      Desk desk = desk(exchange.getRequestHeaders().getFirst("Authorization"));
      return exchange.getRequestMethod().equals("POST")
          ? posted(desk, List.of(path.split("/", -1)), JSON.readTree(body))
          : Reply.of(200, looked(desk, List.of(path.split("/", -1))).toString());
    } catch (Refusal refused) {
      return Reply.of(refused.status(), Wording.refused(refused.code()));
    } catch (JacksonException e) {
      return Reply.of(400, Wording.refused("not_json"));
    } catch (RuntimeException e) {
      LOG.error("{} failed", path, e);
      return Reply.of(500, Wording.refused("internal"));
    }
  }

  private ObjectNode looked(Desk desk, List<String> path) {
    if (path.getFirst().equals("applications") && path.size() == 2) {
      return operations.look(desk, path.get(1));
    }
    if (path.size() == 3 && path.get(2).equals("recalculations")) {
      return operations.recalculations(desk, path.get(1));
    }
    throw new Refusal(404, "not_found");
  }

  private Reply posted(Desk desk, List<String> path, JsonNode given) {
    if (path.equals(List.of("applications"))) {
      return carriedOut("create", () -> operations.apply(desk, given));
    }
    if (path.size() != 3) {
      throw new Refusal(404, "not_found");
    }
    String id = path.get(1);
    return switch (path.get(2)) {
      case "dispatch" -> carriedOut("capture", () -> operations.dispatch(desk, id, given));
      case "drop" -> carriedOut("cancel", () -> operations.drop(desk, id));
      case "recalculations" -> carriedOut("refund", () -> operations.recalculate(desk, id, given));
      default -> throw new Refusal(404, "not_found");
    };
  }

  private Reply carriedOut(String operation, Supplier<ObjectNode> act) {
    if (faults.strikes(Fault.RATE_LIMIT, null, operation)) {
      return Reply.of(429, Wording.refused("rate_limit"));
    }
    if (faults.strikes(Fault.SERVER_ERROR, null, operation)) {
      return Reply.of(500, Wording.refused("internal"));
    }
    String answer = act.get().toString();
    for (Fault silence : List.of(Fault.TIMEOUT_AFTER_SUCCESS, Fault.DROP_AFTER_SUCCESS)) {
      if (faults.strikes(silence, null, operation)) {
        return new Reply(200, answer, silence);
      }
    }
    return Reply.of(200, answer);
  }

  private Desk desk(@Nullable String authorization) {
    Desk desk =
        authorization == null || !authorization.startsWith("Bearer ")
            ? null
            : desks.get(authorization.substring("Bearer ".length()));
    if (desk == null) {
      throw new Refusal(401, "unauthorized");
    }
    return desk;
  }
}
