package io.orderledger.local.launcher.demo;

import java.net.URI;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A payment's dispute: the operator who answers it, and the bank that decides. */
public final class Disputes {

  private final Person operator;

  Disputes(Person operator) {
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
    operator.postsOnceGranted(
        "evidence in " + disputeId + " to be complete",
        payment(),
        "/disputes/" + disputeId + "/evidence",
        Map.of("explanation", "The goods were handed over, as the carrier's document shows."));
    awaitStanding(number, "UNDER_REVIEW");
  }

  /** The bank's word. */
  public void decided(String number, String disputeId, boolean won) {
    operator
        .patience()
        .command(
            () ->
                operator
                    .orderledger()
                    .provider(
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
    return operator
        .awaits(
            payment(),
            "/disputes?open=false&orderNumber=" + number,
            "payment of " + number + " to have " + what,
            holds)
        .body();
  }

  private URI payment() {
    return operator.addresses().payment();
  }
}
