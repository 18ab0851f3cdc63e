package io.orderledger.simulator.halyk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.orderledger.simulator.http.Html;
import io.orderledger.simulator.http.Reply;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
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

  Reply answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean posted = exchange.getRequestMethod().equals("POST");
    Fields given =
        Fields.of(
            posted
                ? new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8)
                : exchange.getRequestURI().getRawQuery());
    return path.equals("/payform/payment-api.js")
        ? Reply.script(SCRIPT)
        : shown(path, posted, given);
  }

  private Reply shown(String path, boolean posted, Fields given) {
    try {
      return path.startsWith("/payform/3ds/")
          ? bank(path.substring("/payform/3ds/".length()), posted, given)
          : page(posted, given);
    } catch (Refusal refused) {
      return Html.of("This page cannot be paid", refused.text());
    }
  }

  private Reply page(boolean posted, Fields given) {
    String params = given.required("params");
    Grant grant = grant(params);
    Grant.Terms terms = Objects.requireNonNull(grant.terms());
    if (!posted) {
      return Html.of("Pay " + Words.tenge(terms.amount()).toPlainString() + " ₸", cards(params));
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

  private Reply pay(Grant grant, Grant.Terms terms, Card card) {
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
    return Html.isItYou("/payform/3ds/" + id);
  }

  private Reply bank(String id, boolean posted, Fields given) {
    Payment waiting = vault.find(id);
    if (waiting == null || !posted || waiting.status() != Payment.Status.SECURE) {
      return Html.of("Not found", "");
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
  private Reply decide(
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
    return last.approved() ? Html.of("Paid", "") : Html.of("Declined", last.reason());
  }

  private static String cards(String params) {
    return "<form method=\"post\" action=\"/payform/\">"
        + Html.hidden("params", params)
        + Html.choices("Test card", "card", Arrays.stream(Card.values()).map(Card::wire).toList())
        + "<button>Pay</button></form>";
  }
}
