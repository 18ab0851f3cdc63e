package io.orderledger.simulator.tiptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.orderledger.simulator.http.Html;
import io.orderledger.simulator.http.Reply;
import java.io.IOException;
import java.util.Arrays;
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

  Reply answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    String form = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), UTF_8);
    boolean posted = exchange.getRequestMethod().equals("POST");
    try {
      if (path.length != 3) {
        return Html.of("Not found", "");
      }
      return path[1].equals("acs")
          ? bank(Long.parseLong(path[2]), posted ? form : null)
          : page(path[2], posted ? form : null);
    } catch (Refusal | NumberFormatException e) {
      return Html.of("Not found", "");
    }
  }

  private Reply page(String id, @Nullable String form) {
    Page page = till.page(id);
    if (page == null || page.cancelled()) {
      return Html.of("This page is not there any more", "");
    }
    if (form == null) {
      return Html.of("Pay " + Wording.amount(page.amount()) + " ₸", cards());
    }
    Card card = Card.named(value(form, "card")).orElseThrow(() -> new Refusal("No such card"));
    return pay(page, card);
  }

  private Reply pay(Page page, Card card) {
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
    return Html.isItYou("/acs/" + begun.id());
  }

  private Reply bank(long transaction, @Nullable String form) {
    Transaction waiting = till.find(transaction);
    if (waiting == null || form == null) {
      return Html.of("Not found", "");
    }
    boolean passed = value(form, "outcome").equals("yes");
    return decide(waiting, passed ? waiting.card().outcome() : Card.Outcome.AUTHENTICATION_FAILED);
  }

  private Reply decide(Transaction begun, Card.Outcome word) {
    till.act(
        work -> {
          Transaction decided = begun.decided(word, work.now());
          boolean keeps = word.approved() && begun.buyer() != null;
          work.move(
              keeps ? decided.keeping(work.newToken()) : decided,
              word.approved() ? Kind.PAY : Kind.FAIL);
          return begun;
        });
    return Html.of(word.approved() ? "Paid" : "Declined", word.approved() ? "" : word.reason());
  }

  private static String value(String form, String name) {
    return Arrays.stream(form.split("&", -1))
        .filter(field -> field.startsWith(name + "="))
        .map(field -> field.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  private static String cards() {
    return "<form method=\"post\">"
        + Html.choices("Test card", "card", Arrays.stream(Card.values()).map(Card::wire).toList())
        + "<button>Pay</button></form>";
  }
}
