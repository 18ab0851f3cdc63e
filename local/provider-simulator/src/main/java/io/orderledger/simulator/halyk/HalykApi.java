package io.orderledger.simulator.halyk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.http.Disturbance;
import io.orderledger.simulator.http.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The API for the seller's server: a form or a query in, JSON out, a token to prove oneself. */
final class HalykApi {

  private static final Logger LOG = LoggerFactory.getLogger(HalykApi.class);
  private static final int LARGEST_BODY = 1 << 16;
  private static final Duration TOKENS_LAST = Duration.ofHours(2);

  private final Vault vault;
  private final Map<String, Shop> shops;
  private final Disturbance disturbance;

  HalykApi(Vault vault, Map<String, Shop> shops, FaultPlan faults) {
    this.vault = vault;
    this.shops = shops;
    this.disturbance = new Disturbance(faults, status -> "");
  }

  Reply answer(HttpExchange exchange) throws IOException {
    List<String> path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
    Fields query = Fields.of(exchange.getRequestURI().getRawQuery());
    Fields body = Fields.of(new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8));
    try {
      if (path.equals(List.of("oauth2", "token"))) {
        return token(body);
      }
      Grant grant = bearer(exchange.getRequestHeaders().getFirst("Authorization"));
      if (grant == null) {
        return Reply.json(401, Words.refused(Words.REFUSED, "unauthorized"));
      }
      if (path.size() == 4 && path.subList(1, 3).equals(List.of("payment", "transaction"))) {
        return status(grant, path.get(3));
      }
      return path.size() == 3 && path.getFirst().equals("operation")
          ? operation(grant, path.get(1), path.get(2), query)
          : Reply.json(404, "");
    } catch (Refusal refused) {
      return Reply.json(400, Words.refused(refused.code(), refused.text()));
    } catch (RuntimeException e) {
      LOG.error("{} failed", path, e);
      return Reply.json(500, "");
    }
  }

  /** With an invoice, a token for one payment; without, one for a terminal's operations. */
  private Reply token(Fields asked) {
    Shop shop =
        shops.values().stream()
            .filter(one -> one.clientId().equals(asked.text("client_id")))
            .filter(one -> one.clientSecret().equals(asked.text("client_secret")))
            .findFirst()
            .orElse(null);
    if (shop == null || !"client_credentials".equals(asked.text("grant_type"))) {
      return Reply.json(401, "{\"error\":\"invalid_client\"}");
    }
    String terminal = asked.text("terminal");
    if (terminal != null && !terminal.equals(shop.terminal())) {
      throw new Refusal(Words.REFUSED, "the terminal is not the client's");
    }
    String scope = Objects.requireNonNullElse(asked.text("scope"), "");
    Grant.Terms terms = terms(asked);
    return disturbance.around(
        terms == null ? "token" : "create",
        () ->
            vault.act(
                work -> {
                  Grant grant =
                      new Grant(
                          work.newToken(),
                          shop.clientId(),
                          Objects.requireNonNullElse(terminal, ""),
                          terms,
                          work.now() + TOKENS_LAST.toMillis());
                  work.grant(grant);
                  return Words.token(grant, scope, TOKENS_LAST.toSeconds());
                }));
  }

  private static Grant.@Nullable Terms terms(Fields asked) {
    String invoice = asked.text("invoiceID");
    if (invoice == null) {
      return null;
    }
    if (!invoice.matches("[0-9]{6,15}")) {
      throw new Refusal(Words.REFUSED, "invoiceID has 6 to 15 digits");
    }
    if (!Words.CURRENCY.equals(asked.text("currency"))) {
      throw new Refusal(Words.REFUSED, "the terminal takes tenge only");
    }
    return new Grant.Terms(
        invoice,
        Words.hundredths(asked.required("amount")),
        asked.text("postLink"),
        asked.text("failurePostLink"),
        asked.text("secret_hash"));
  }

  private Reply status(Grant grant, String invoice) {
    if (grant.terminal().isEmpty()) {
      return Reply.json(200, Words.status(Words.NO_TERMINAL, "terminal is absent in token", null));
    }
    List<Payment> tries = vault.of(grant.terminal(), invoice);
    if (tries.isEmpty()) {
      return Reply.json(200, Words.status(Words.UNKNOWN_INVOICE, "invoiceID not found", null));
    }
    Payment shown = tries.stream().filter(Payment::tookHold).findFirst().orElseGet(tries::getLast);
    return Reply.json(200, Words.status(Words.FOUND, "SUCCESS", shown));
  }

  private Reply operation(Grant grant, String id, String name, Fields query) {
    return switch (name) {
      case "charge" ->
          disturbance.around(
              "capture", () -> Operations.charge(vault, grant.terminal(), id, query.amount()));
      case "cancel" ->
          disturbance.around("cancel", () -> Operations.cancel(vault, grant.terminal(), id));
      case "refund" ->
          disturbance.around(
              "refund", () -> Operations.refund(vault, grant.terminal(), id, query.amount()));
      default -> Reply.json(404, "");
    };
  }

  private @Nullable Grant bearer(@Nullable String authorization) {
    return authorization == null || !authorization.startsWith("Bearer ")
        ? null
        : vault.granted(authorization.substring("Bearer ".length()));
  }
}
