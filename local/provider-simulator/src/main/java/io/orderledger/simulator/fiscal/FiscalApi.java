package io.orderledger.simulator.fiscal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.http.Disturbance;
import io.orderledger.simulator.http.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's API, and the page that a receipt's link leads to. */
final class FiscalApi {

  private static final Logger LOG = LoggerFactory.getLogger(FiscalApi.class);
  private static final int LARGEST_BODY = 1 << 20;

  /** Faults are armed for this operation, such as {@code timeout_after_success@receipt}. */
  private static final String OPERATION = "receipt";

  private final Register register;
  private final FaultPlan faults;
  private final String links;
  private final JsonMapper json = new JsonMapper();

  FiscalApi(Register register, FaultPlan faults, String links) {
    this.register = register;
    this.faults = faults;
    this.links = links;
  }

  Reply answer(HttpExchange exchange) throws IOException {
    List<String> path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
    String method = exchange.getRequestMethod();
    String body = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8);
    try {
      if (path.size() == 3 && path.subList(0, 2).equals(List.of("fiscal", "receipts"))) {
        return page(path.get(2));
      }
      if (!("Bearer " + Fiscal.TOKEN)
          .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        return refused(401, "unauthorized");
      }
      if (path.size() != 4 || !path.subList(1, 3).equals(List.of("v1", "receipts"))) {
        return refused(404, "unknown_path");
      }
      if (faults.strikes(Fault.REGISTER_OFFLINE, null, OPERATION)) {
        return refused(503, "offline");
      }
      return switch (method) {
        case "GET" -> found(path.get(3));
        case "PUT" -> made(path.get(3), body);
        default -> refused(405, "unknown_method");
      };
    } catch (Refusal refusal) {
      return refused(422, refusal.code());
    } catch (JacksonException unreadable) {
      return refused(422, "unreadable");
    } catch (RuntimeException e) {
      LOG.error("{} failed", path, e);
      return refused(500, "failed");
    }
  }

  private Reply found(String key) {
    FiscalReceipt receipt = register.find(key);
    return receipt == null ? refused(404, "unknown_receipt") : Reply.json(200, words(receipt));
  }

  private Reply made(String key, String body) {
    if (faults.strikes(Fault.REGISTER_REFUSAL, null, OPERATION)) {
      throw new Refusal("shift_closed");
    }
    JsonNode asked = json.readTree(body);
    boolean again = register.find(key) != null;
    FiscalReceipt receipt = register.make(key, body, asked);
    return new Disturbance(faults, status -> "")
        .afterwards(OPERATION, Reply.json(again ? 200 : 201, words(receipt)));
  }

  private String words(FiscalReceipt receipt) {
    return json.writeValueAsString(
        Map.of(
            "fiscalNumber", receipt.fiscalNumber(),
            "fiscalSign", receipt.fiscalSign(),
            "link", links + "/fiscal/receipts/" + receipt.fiscalSign(),
            "registeredAt", receipt.registeredAt()));
  }

  /** Whoever scans the code sees what the register has; nothing of the buyer is in it. */
  private Reply page(String fiscalSign) {
    FiscalReceipt receipt = register.signed(fiscalSign);
    if (receipt == null) {
      return refused(404, "unknown_receipt");
    }
    String page =
        """
        <!doctype html><meta charset="utf-8"><title>Receipt %1$s</title>
        <h1>Receipt %1$s</h1><p>%2$s, %3$d KZT, fiscal sign %4$s, registered %5$s.</p>
        """
            .formatted(
                receipt.fiscalNumber(),
                receipt.operation(),
                receipt.total(),
                receipt.fiscalSign(),
                receipt.registeredAt());
    return Reply.html(200, page);
  }

  private Reply refused(int status, String code) {
    return Reply.json(status, json.writeValueAsString(Map.of("code", code)));
  }
}
