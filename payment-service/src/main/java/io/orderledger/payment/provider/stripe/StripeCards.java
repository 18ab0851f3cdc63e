package io.orderledger.payment.provider.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.StripeError;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentMethodDetachParams;
import io.orderledger.payment.card.model.CardDetails;
import io.orderledger.payment.model.CardUse;
import io.orderledger.payment.provider.CardVault;
import io.orderledger.payment.provider.IntentSnapshot;
import io.orderledger.payment.provider.KeptCard;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cards at Stripe: a customer object for each, which holds the payment method and knows nothing of
 * the person. Source: Stripe documentation, "Save a card during payment" and "Off-session
 * payments".
 */
@Clause(ClauseId.B_5_3)
final class StripeCards implements CardVault {

  private static final String CARD = "card_id";

  /** A page of Stripe's lists has so many at most; a card of one customer pays fewer orders. */
  private static final long PAGE = 100;

  private final StripeProvider stripe;
  private final Clock clock;

  StripeCards(StripeProvider stripe, Clock clock) {
    this.stripe = stripe;
    this.clock = clock;
  }

  @Override
  public IntentSnapshot createKeeping(
      String sellerId, OrderNumber order, int attempt, Tenge amount, String cardId, String key) {
    CustomerCreateParams holder = CustomerCreateParams.builder().putMetadata(CARD, cardId).build();
    return stripe.intent(
        sellerId,
        client -> {
          String customer =
              client.v1().customers().create(holder, StripeProvider.under("holder-" + key)).getId();
          PaymentIntentCreateParams params =
              StripeProvider.intentParams(order, attempt, amount)
                  .setCustomer(customer)
                  .setSetupFutureUsage(PaymentIntentCreateParams.SetupFutureUsage.OFF_SESSION)
                  .build();
          return client.v1().paymentIntents().create(params, StripeProvider.under(key));
        });
  }

  @Override
  public Optional<KeptCard> keptBy(String sellerId, String intentId) {
    return stripe.ask(
        sellerId,
        client -> {
          PaymentIntent paid = client.v1().paymentIntents().retrieve(intentId);
          String method = paid.getPaymentMethod();
          return method == null || paid.getCustomer() == null
              ? Optional.empty()
              : kept(client.v1().paymentMethods().retrieve(method));
        });
  }

  private static Optional<KeptCard> kept(PaymentMethod method) {
    PaymentMethod.Card card = method.getCard();
    if (card == null || method.getCustomer() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new KeptCard(
            card.getBrand(),
            YearMonth.of(card.getExpYear().intValue(), card.getExpMonth().intValue()),
            new CardDetails(
                PersonalText.of(method.getId()),
                PersonalText.of(method.getCustomer()),
                PersonalText.of(card.getLast4()))));
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
    PaymentIntentCreateParams.Builder charge =
        StripeProvider.intentParams(order, attempt, amount)
            .setCustomer(card.holder().value())
            .setPaymentMethod(card.token().value())
            .setConfirm(true);
    if (customer == CardUse.Presence.AWAY) {
      charge.setOffSession(true);
    }
    PaymentIntentCreateParams params = charge.build();
    return stripe.intent(
        sellerId,
        client -> {
          try {
            return client.v1().paymentIntents().create(params, StripeProvider.under(key));
          } catch (CardException declined) {
            return declinedIntent(declined);
          }
        });
  }

  /** A decline is told together with the intent, which stays open for another card. */
  private static PaymentIntent declinedIntent(CardException declined) throws CardException {
    StripeError error = declined.getStripeError();
    @Nullable PaymentIntent intent = error == null ? null : error.getPaymentIntent();
    if (intent == null) {
      throw declined;
    }
    return intent;
  }

  @Override
  public Optional<IntentSnapshot> charged(
      String sellerId, CardDetails card, OrderNumber order, int attempt) {
    PaymentIntentListParams params =
        PaymentIntentListParams.builder().setCustomer(card.holder().value()).setLimit(PAGE).build();
    return stripe.ask(
        sellerId,
        client ->
            client.v1().paymentIntents().list(params).getData().stream()
                .map(intent -> StripeReading.intent(intent, clock.instant()))
                .filter(found -> order.equals(found.orderNumber()) && attempt == found.attempt())
                .findFirst());
  }

  @Override
  public boolean forget(String sellerId, CardDetails card, String key) {
    return stripe.ask(sellerId, client -> detached(client, card.token().value(), key));
  }

  /** One that is attached to nobody any more was detached before. */
  private static boolean detached(StripeClient client, String method, String key)
      throws StripeException {
    PaymentMethodDetachParams params = PaymentMethodDetachParams.builder().build();
    try {
      var _ = client.v1().paymentMethods().detach(method, params, StripeProvider.under(key));
    } catch (InvalidRequestException refused) {
      if (client.v1().paymentMethods().retrieve(method).getCustomer() != null) {
        throw refused;
      }
    }
    return true;
  }
}
