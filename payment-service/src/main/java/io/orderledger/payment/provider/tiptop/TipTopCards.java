package io.orderledger.payment.provider.tiptop;

import io.orderledger.payment.card.model.CardDetails;
import io.orderledger.payment.model.CardUse;
import io.orderledger.payment.provider.CardVault;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.KeptCard;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Cards at TipTop Pay: a payment that names an account of the buyer's leaves a {@code Token}, which
 * pays in two stages by {@code payments/tokens/auth}. There is no call that deletes one.
 */
@Clause(ClauseId.B_5_3)
final class TipTopCards implements CardVault {

  private static final String ACCOUNT = "AccountId";

  // Who asked for the payment, and whether it is one of a series.
  private static final int BY_THE_CUSTOMER = 1;
  private static final int BY_THE_SELLER = 0;
  private static final int SCHEDULED = 1;

  private static final DateTimeFormatter EXPIRES = DateTimeFormatter.ofPattern("MM/yy");

  private final TipTopProvider provider;
  private final TipTopPages pages;
  private final TipTopApi api;
  private final Clock clock;

  TipTopCards(TipTopProvider provider, TipTopPages pages, TipTopApi api, Clock clock) {
    this.provider = provider;
    this.pages = pages;
    this.api = api;
    this.clock = clock;
  }

  @Override
  public IntentSnapshot createKeeping(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String cardId, String key) {
    return pages.open(
        sellerId, new InvoiceId(order, attempt), amount, Map.of(ACCOUNT, cardId), key);
  }

  /** As the Pay notification told it; looked up, so that a lost one loses no card. */
  @Override
  public Optional<KeptCard> keptBy(String sellerId, String intentId) {
    TipTopIntent intent = TipTopIntent.parse(intentId);
    if (intent.transaction().isEmpty()) {
      return Optional.empty();
    }
    Map<String, ?> asked = Map.of("TransactionId", intent.transaction().getAsLong());
    return api.call(sellerId, "/payments/get", asked, null).found().flatMap(TipTopCards::kept);
  }

  private static Optional<KeptCard> kept(JsonNode paid) {
    @Nullable String token = TipTopReading.text(paid.path("Token"));
    @Nullable String account = TipTopReading.text(paid.path(ACCOUNT));
    @Nullable String lastFour = TipTopReading.text(paid.path("CardLastFour"));
    @Nullable String brand = TipTopReading.text(paid.path("CardType"));
    @Nullable String expires = TipTopReading.text(paid.path("CardExpDate"));
    if (token == null || account == null) {
      return Optional.empty();
    }
    if (lastFour == null || brand == null || expires == null) {
      throw new UndecodableNotification("A token came without its card's type and expiry.");
    }
    return Optional.of(
        new KeptCard(
            brand,
            expiry(expires),
            new CardDetails(
                PersonalText.of(token), PersonalText.of(account), PersonalText.of(lastFour))));
  }

  private static YearMonth expiry(String text) {
    try {
      return YearMonth.parse(text, EXPIRES);
    } catch (DateTimeParseException e) {
      throw new UndecodableNotification("A card's expiry is not a month and a year.");
    }
  }

  @Override
  public IntentSnapshot charge(
      String sellerId,
      CardDetails card,
      OrderNumber order,
      int attempt,
      Tenge amount,
      CardUse.Presence customer,
      String key) {
    Map<String, Object> charge = TipTopPages.invoiced(new InvoiceId(order, attempt), amount);
    charge.put(ACCOUNT, card.holder().value());
    charge.put("Token", card.token().value());
    if (customer == CardUse.Presence.PRESENT) {
      charge.put("TrInitiatorCode", BY_THE_CUSTOMER);
    } else {
      charge.put("TrInitiatorCode", BY_THE_SELLER);
      charge.put("PaymentScheduled", SCHEDULED);
    }
    TipTopApi.Answer answer = api.call(sellerId, "/payments/tokens/auth", charge, key);
    if (!answer.model().isObject()) {
      var _ = answer.orDeclined();
      throw new ProviderUnavailable("A payment by token was answered without its transaction.");
    }
    // One that was declined is shown too: the buyer may pay its invoice on a page.
    return TipTopReading.payment(answer.model(), clock.instant());
  }

  @Override
  public Optional<IntentSnapshot> charged(
      String sellerId, CardDetails card, OrderNumber order, int attempt) {
    return provider
        .find(sellerId, new InvoiceId(order, attempt).text())
        .map(found -> TipTopReading.payment(found, clock.instant()));
  }

  @Override
  public boolean forget(String sellerId, CardDetails card, String key) {
    return false;
  }
}
