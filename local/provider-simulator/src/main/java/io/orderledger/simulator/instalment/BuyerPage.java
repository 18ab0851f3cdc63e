package io.orderledger.simulator.instalment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the buyer sees ({@code /instalments/pages/:id}): what is applied for, and what the bank is
 * to decide. A form without scripts; nobody is asked who they are.
 */
final class BuyerPage {

  static final String PATH = "/instalments/pages/";

  private static final int LARGEST_BODY = 1 << 12;
  private static final String CHOICE = "outcome=";

  private final Function<String, Application> find;
  private final BiFunction<String, Outcome, Application> decide;

  BuyerPage(Function<String, Application> find, BiFunction<String, Outcome, Application> decide) {
    this.find = find;
    this.decide = decide;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String id = exchange.getRequestURI().getPath().substring(PATH.length());
      String form = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8);
      String html;
      try {
        html =
            exchange.getRequestMethod().equals("POST") ? decided(id, form) : page(find.apply(id));
      } catch (Refusal unknown) {
        html = frame("Not found", "");
      }
      byte[] body = html.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String decided(String id, String form) {
    Outcome outcome =
        Arrays.stream(form.split("&", -1))
            .filter(field -> field.startsWith(CHOICE))
            .map(field -> field.substring(CHOICE.length()))
            .findFirst()
            .flatMap(Outcome::named)
            .orElseThrow(() -> new Refusal(400, "no_such_outcome"));
    return page(decide.apply(id, outcome));
  }

  private static String page(Application one) {
    String sum = one.amount() + " ₸ over " + one.months() + " months";
    return one.status() == Application.Status.NEW
        ? frame("Pay " + sum, "<p>The bank decides at once.</p>" + choices())
        : frame(one.status().name().toLowerCase(Locale.ROOT), "<p>" + sum + "</p>");
  }

  private static String choices() {
    return Arrays.stream(Outcome.values())
        .map(
            one ->
                "<label><input type=\"radio\" name=\"outcome\" value=\"%s\"> %s</label>"
                    .formatted(one.wire(), one.wire().replace('_', ' ')))
        .collect(
            Collectors.joining(
                "",
                "<form method=\"post\"><fieldset><legend>The bank is to</legend>",
                "</fieldset><button>Agree</button></form>"));
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
