package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Answer;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Cards that a buyer lets the seller keep, and charges of them that the buyer agreed to. */
public final class Wallet {

  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Map<String, String> CONSENT =
      Map.of("version", "2026-11", "language", "ru", "channel", "web");

  private final Person buyer;
  private final PaymentPage page;

  Wallet(Person buyer, PaymentPage page) {
    this.buyer = buyer;
    this.page = page;
  }

  /** Pays on the provider's page, and has the card kept; gives its id once it is (B-5.3). */
  public String payAndKeep(String number, String card) {
    String id = page.payAndKeep(number, card, CONSENT);
    buyer.awaits(
        payment(),
        "/saved-cards/" + id,
        "the card that paid " + number + " to be kept",
        kept -> kept.path("status").asString().equals("SAVED"));
    return id;
  }

  /** Pays by a card that was kept, without the provider's page. */
  public void pay(String number, String cardId) {
    var _ =
        buyer.postsOnceThere(
            "the payment of " + number,
            payment(),
            "/payments/" + number + "/attempts",
            Map.of("savedCardId", cardId));
  }

  /** Takes the consent back: nothing is charged to it any more. */
  public void revoke(String cardId) {
    buyer.deletes(payment(), "/saved-cards/" + cardId);
  }

  /**
   * Agrees to a charge a month of the card, from today on (B-5.15); gives the mandate's id.
   *
   * @param maximum the most of one charge, in tenge
   */
  public String agree(String cardId, long maximum) {
    Answer given =
        buyer.posts(
            payment(),
            "/mandates",
            Map.of(
                "cardId", cardId,
                "schedule", Map.of("every", 1, "unit", "MONTH", "noticeDays", 0),
                "maximum", Map.of("amount", maximum, "currency", "KZT"),
                "firstOn", LocalDate.now(ALMATY).toString(),
                "consent", CONSENT));
    return given.text("mandateId");
  }

  /** Puts an order on the schedule, and waits until it is charged as it falls due. */
  public void chargedBySchedule(String mandate, String number) {
    var _ =
        buyer.postsOnceThere(
            "the payment of " + number,
            payment(),
            "/mandates/" + mandate + "/orders",
            Map.of("orderNumber", number));
    buyer.awaits(
        payment(),
        "/mandates/" + mandate,
        "the scheduled charge of " + number,
        seen ->
            seen.path("scheduled")
                .valueStream()
                .anyMatch(
                    charge ->
                        charge.path("orderNumber").asString().equals(number)
                            && charge.path("standing").asString().equals("CHARGED")));
  }

  /** Ends the charges, at once. */
  public void end(String mandate) {
    buyer.deletes(payment(), "/mandates/" + mandate);
  }

  private URI payment() {
    return buyer.addresses().payment();
  }
}
