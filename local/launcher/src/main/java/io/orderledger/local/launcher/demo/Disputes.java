package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.client.Watcher;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A payment's dispute: the operator who answers it, and the bank that decides. */
public final class Disputes {

  private final Orderledger orderledger;
  private final Patience patience;
  private final Watcher watcher;
  private final String operator;

  Disputes(Orderledger orderledger, Patience patience, Watcher watcher, String operator) {
    this.orderledger = orderledger;
    this.patience = patience;
    this.watcher = watcher;
    this.operator = operator;
  }

  /** Waits until the buyer's bank has taken the money; gives the dispute's id. */
  public String opened(String number) {
    return await(number, "a dispute", list -> !list.path("items").isEmpty())
        .path("items")
        .path(0)
        .path("disputeId")
        .asString();
  }

  /** Puts what the house knows before the bank, and waits until it is there. */
  public void answer(String number, String disputeId) {
    String key = UUID.randomUUID().toString();
    Map<String, Object> words =
        Map.of("explanation", "The goods were handed over, as the carrier's document shows.");
    var _ =
        patience.until(
            "evidence in " + disputeId + " to be complete",
            () -> {
              Answer answer =
                  patience.command(
                      () ->
                          orderledger.post(
                              operator,
                              payment(),
                              "/disputes/" + disputeId + "/evidence",
                              words,
                              key));
              return answer.isSuccess() ? Optional.of(answer) : Optional.<Answer>empty();
            });
    awaitStanding(number, "UNDER_REVIEW");
  }

  /** The bank's word. */
  public void decided(String number, String disputeId, boolean won) {
    patience
        .command(
            () ->
                orderledger.provider(
                    "/simulator/disputes/" + disputeId + "/decide",
                    "outcome=" + (won ? "won" : "lost"),
                    null))
        .orFail();
    awaitStanding(number, won ? "WON" : "LOST");
  }

  private void awaitStanding(String number, String standing) {
    var _ =
        await(
            number,
            "a dispute that is " + standing,
            list -> list.path("items").path(0).path("standing").asString("").equals(standing));
  }

  private JsonNode await(String number, String what, Predicate<JsonNode> holds) {
    return watcher
        .await(
            operator,
            payment(),
            "/disputes?open=false&orderNumber=" + number,
            "payment of " + number + " to have " + what,
            holds)
        .body();
  }

  private URI payment() {
    return orderledger.addresses().payment();
  }
}
