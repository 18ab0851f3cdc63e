package io.orderledger.simulator.tiptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer sees: the page to pay on ({@code /d/:page}), and the bank's 3-D Secure ({@code
 * /acs/:transaction}). Forms without scripts; a test card is picked, no number is asked for.
 */
final class PayPage {

  private static final int LARGEST_BODY = 1 << 12;

  private final Till till;
  private final Notifier notifier;

  PayPage(Till till, Notifier notifier) {
    this.till = till;
    this.notifier = notifier;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      String form = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8);
      boolean posted = exchange.getRequestMethod().equals("POST");
      String html;
      try {
        html =
            path.length != 3
                ? frame("Not found", "")
                : path[1].equals("acs")
                    ? bank(Long.parseLong(path[2]), posted ? form : null)
                    : page(path[2], posted ? form : null);
      } catch (Refusal | NumberFormatException e) {
        html = frame("Not found", "");
      }
      byte[] body = html.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String page(String id, @Nullable String form) {
    Page page = till.page(id);
    if (page == null || page.cancelled()) {
      return frame("This page is not there any more", "");
    }
    if (form == null) {
      return frame("Pay " + Wording.amount(page.amount()) + " ₸", cards());
    }
    Card card = Card.named(value(form, "card")).orElseThrow(() -> new Refusal("No such card"));
    return pay(page, card);
  }

  private String pay(Page page, Card card) {
    Transaction begun =
        till.act(work -> Transaction.payment(work.nextId(), page, card, work.now()));
    // Asked outside of any lock: the seller may take its time.
    if (!notifier.admits(begun, begun.createdAt())) {
      return decide(begun, Card.Outcome.REFUSED_BY_SELLER);
    }
    if (!card.challenged()) {
      return decide(begun, card.outcome());
    }
    till.act(
        work -> {
          work.move(begun);
          return begun;
        });
    return frame(
        "Is it you?",
        "<form method=\"post\" action=\"/acs/"
            + begun.id()
            + "\"><button name=\"outcome\" value=\"yes\">Yes</button>"
            + "<button name=\"outcome\" value=\"no\">No</button></form>");
  }

  private String bank(long transaction, @Nullable String form) {
    Transaction waiting = till.find(transaction);
    if (waiting == null || form == null) {
      return frame("Not found", "");
    }
    boolean passed = value(form, "outcome").equals("yes");
    return decide(waiting, passed ? waiting.card().outcome() : Card.Outcome.AUTHENTICATION_FAILED);
  }

  private String decide(Transaction begun, Card.Outcome word) {
    till.act(
        work -> {
          Transaction decided = begun.decided(word, work.now());
          boolean keeps = word.approved() && begun.buyer() != null;
          work.move(
              keeps ? decided.keeping(work.newToken()) : decided,
              word.approved() ? Kind.PAY : Kind.FAIL);
          return begun;
        });
    return frame(word.approved() ? "Paid" : "Declined", word.approved() ? "" : word.reason());
  }

  private static String value(String form, String name) {
    return Arrays.stream(form.split("&", -1))
        .filter(field -> field.startsWith(name + "="))
        .map(field -> field.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  private static String cards() {
    return Arrays.stream(Card.values())
        .map(
            card ->
                "<label><input type=\"radio\" name=\"card\" value=\"%s\"> %s</label>"
                    .formatted(card.wire(), card.wire().replace('_', ' ')))
        .collect(
            Collectors.joining(
                "",
                "<form method=\"post\"><fieldset><legend>Test card</legend>",
                "</fieldset><button>Pay</button></form>"));
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
