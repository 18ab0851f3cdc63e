package io.orderledger.simulator.instalment;

import com.sun.net.httpserver.HttpExchange;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.http.Disturbance;
import io.orderledger.simulator.http.Reply;
import java.io.IOException;
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
  private final Disturbance disturbance;

  DeskServer(Operations operations, Map<String, Desk> desks, FaultPlan faults) {
    this.operations = operations;
    this.desks = desks;
    this.disturbance =
        new Disturbance(
            faults, status -> Wording.refused(status == 429 ? "rate_limit" : "internal"));
  }

  Reply answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(PATH.length());
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
    try {
      Desk desk = desk(exchange.getRequestHeaders().getFirst("Authorization"));
      return exchange.getRequestMethod().equals("POST")
          ? posted(desk, List.of(path.split("/", -1)), JSON.readTree(body))
          : Reply.json(200, looked(desk, List.of(path.split("/", -1))).toString());
    } catch (Refusal refused) {
      return Reply.json(refused.status(), Wording.refused(refused.code()));
    } catch (JacksonException e) {
      return Reply.json(400, Wording.refused("not_json"));
    } catch (RuntimeException e) {
      LOG.error("{} failed", path, e);
      return Reply.json(500, Wording.refused("internal"));
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
    return disturbance.around(operation, () -> act.get().toString());
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
