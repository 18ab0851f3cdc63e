package io.orderledger.simulator.halyk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the buyer sees: {@code payment-api.js} with {@code halyk.pay(…)}, the page that it opens,
 * and the bank's 3-D Secure. A test card is picked, no number is asked for.
 *
 * <p>The provider's script packs its object another way; both ends of the packing are its own.
 */
final class PayForm {

  private static final int LARGEST_BODY = 1 << 14;
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SCRIPT =
      """
      var halyk = {
        pay: function (payment) {
          var here = document.querySelector('script[src*="payment-api.js"]').src;
          window.location.href =
            new URL('.', here) + '?params=' + encodeURIComponent(JSON.stringify(payment));
        }
      };
      """;

  private final Vault vault;

  PayForm(Vault vault) {
    this.vault = vault;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      boolean posted = exchange.getRequestMethod().equals("POST");
      Fields given =
          Fields.of(
              posted
                  ? new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8)
                  : exchange.getRequestURI().getRawQuery());
      boolean script = path.equals("/payform/payment-api.js");
      byte[] body = (script ? SCRIPT : html(path, posted, given)).getBytes(UTF_8);
      exchange
          .getResponseHeaders()
          .set("Content-Type", (script ? "text/javascript" : "text/html") + "; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String html(String path, boolean posted, Fields given) {
    try {
      return path.startsWith("/payform/3ds/")
          ? bank(path.substring("/payform/3ds/".length()), posted, given)
          : page(posted, given);
    } catch (Refusal refused) {
      return frame("This page cannot be paid", refused.text());
    }
  }

  private String page(boolean posted, Fields given) {
    String params = given.required("params");
    Grant grant = grant(params);
    Grant.Terms terms = Objects.requireNonNull(grant.terms());
    if (!posted) {
      return frame("Pay " + Words.tenge(terms.amount()).toPlainString() + " ₸", cards(params));
    }
    Card card =
        Card.named(given.required("card"))
            .orElseThrow(() -> new Refusal(Words.REFUSED, "There is no such card."));
    return pay(grant, terms, card);
  }

  /** The terms are those of the token; what the browser was given must agree with them. */
  private Grant grant(String params) {
    JsonNode payment = read(params);
    Grant grant = vault.granted(payment.path("auth").path("access_token").asString(""));
    if (grant == null || grant.terms() == null) {
      throw new Refusal(Words.REFUSED, "The token has expired, or is not for a payment.");
    }
    boolean agrees =
        grant.terms().invoiceId().equals(payment.path("invoiceId").asString(""))
            && grant.terminal().equals(payment.path("terminal").asString(""))
            && grant.terms().amount() == Words.hundredths(payment.path("amount").asString(""));
    if (!agrees) {
      throw new Refusal(Words.REFUSED, "The token was asked for another payment.");
    }
    return grant;
  }

  private static JsonNode read(String params) {
    try {
      return JSON.readTree(params);
    } catch (JacksonException e) {
      throw new Refusal(Words.REFUSED, "The payment cannot be read.");
    }
  }

  private String pay(Grant grant, Grant.Terms terms, Card card) {
    if (!card.challenged()) {
      return decide(null, card.outcome(), grant.terminal(), terms, card);
    }
    String id =
        vault.act(
            work -> {
              Payment begun =
                  Payment.begun(work.newId(), grant.terminal(), terms, card, work.now());
              work.move(begun);
              return begun.id();
            });
    return frame(
        "Is it you?",
        "<form method=\"post\" action=\"/payform/3ds/"
            + id
            + "\"><button name=\"outcome\" value=\"yes\">Yes</button>"
            + "<button name=\"outcome\" value=\"no\">No</button></form>");
  }

  private String bank(String id, boolean posted, Fields given) {
    Payment waiting = vault.find(id);
    if (waiting == null || !posted || waiting.status() != Payment.Status.SECURE) {
      return frame("Not found", "");
    }
    boolean passed = "yes".equals(given.text("outcome"));
    return decide(
        waiting,
        passed ? waiting.card().outcome() : Card.Outcome.AUTHENTICATION_FAILED,
        waiting.terminal(),
        waiting.terms(),
        waiting.card());
  }

  /** An invoice that was paid once is never paid again. */
  private String decide(
      @Nullable Payment waiting, Card.Outcome word, String terminal, Grant.Terms terms, Card card) {
    Card.Outcome last =
        vault.act(
            work -> {
              Payment begun =
                  waiting == null
                      ? Payment.begun(work.newId(), terminal, terms, card, work.now())
                      : waiting;
              Payment decided =
                  begun.decided(
                      work.isPaid(terminal, terms.invoiceId()) ? Card.Outcome.PAID_ALREADY : word);
              work.move(decided);
              work.tell(decided);
              return decided.outcome();
            });
    return last.approved() ? frame("Paid", "") : frame("Declined", last.reason());
  }

  private static String cards(String params) {
    return Arrays.stream(Card.values())
        .map(
            card ->
                "<label><input type=\"radio\" name=\"card\" value=\"%s\"> %s</label>"
                    .formatted(card.wire(), card.wire().replace('_', ' ')))
        .collect(
            Collectors.joining(
                "",
                "<form method=\"post\" action=\"/payform/\"><input type=\"hidden\" name=\"params\""
                    + " value=\""
                    + escaped(params)
                    + "\"><fieldset><legend>Test card</legend>",
                "</fieldset><button>Pay</button></form>"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static String frame(String title, String body) {
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
    <style>body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem}
    label{display:block;padding:.4rem 0}button{font:inherit;padding:.6rem 1.2rem}</style></head>
    <body><main><h1>%s</h1>%s</main></body></html>
    """
        .formatted(title, title, body);
  }
}
