package io.orderledger.simulator.instalment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.orderledger.simulator.http.Html;
import io.orderledger.simulator.http.Reply;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

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

  Reply answer(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().substring(PATH.length());
    String form = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8);
    try {
      return exchange.getRequestMethod().equals("POST") ? decided(id, form) : page(find.apply(id));
    } catch (Refusal unknown) {
      return Html.of("Not found", "");
    }
  }

  private Reply decided(String id, String form) {
    Outcome outcome =
        Arrays.stream(form.split("&", -1))
            .filter(field -> field.startsWith(CHOICE))
            .map(field -> field.substring(CHOICE.length()))
            .findFirst()
            .flatMap(Outcome::named)
            .orElseThrow(() -> new Refusal(400, "no_such_outcome"));
    return page(decide.apply(id, outcome));
  }

  private static Reply page(Application one) {
    String sum = one.amount() + " ₸ over " + one.months() + " months";
    return one.status() == Application.Status.NEW
        ? Html.of("Pay " + sum, "<p>The bank decides at once.</p>" + choices())
        : Html.of(one.status().name().toLowerCase(Locale.ROOT), "<p>" + sum + "</p>");
  }

  private static String choices() {
    return "<form method=\"post\">"
        + Html.choices(
            "The bank is to",
            "outcome",
            Arrays.stream(Outcome.values()).map(Outcome::wire).toList())
        + "<button>Agree</button></form>";
  }
}
