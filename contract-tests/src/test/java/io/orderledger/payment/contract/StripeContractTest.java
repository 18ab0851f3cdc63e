package io.orderledger.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.House;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.model.RefundStatus;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.stripe.StripeProvider;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.webhooks.Signature;
import io.orderledger.simulator.webhooks.WebhookEndpoint;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StripeContractTest extends ProviderContractTest {

  private static final long TAKEN = 30_000;
  private static final Set<String> MOVING =
      Set.of(
          "payment_intent.payment_failed",
          "payment_intent.amount_capturable_updated",
          "payment_intent.succeeded",
          "payment_intent.canceled",
          "refund.created");

  @Override
  String seller() {
    return "goods";
  }

  @Override
  PaymentProvider provider() {
    return house.service().bean(StripeProvider.class);
  }

  @Override
  void pay(Answer attempt, boolean withGoodCard) {
    house.pay(attempt, withGoodCard ? "pm_card_visa" : "pm_card_chargeDeclined");
  }

  @Override
  void payConfirmed(Answer attempt) {
    house.pay(attempt, "pm_card_authenticationRequired");
    house.post(
        "/simulator/3ds/" + attempt.json().path("paymentIntentId").asString(),
        "outcome=succeed&client_secret=" + attempt.json().path("clientSecret").asString());
  }

  @Override
  String chargeOperation() {
    return "create";
  }

  @Override
  Till till(OrderNumber order) {
    long captured = house.takenByProvider(order);
    long refunded = house.refundedByProvider(order);
    return new Till(captured, refunded, held(order));
  }

  /** The bank takes the money away while we give a part of it back: never more than was taken. */
  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_5_13})
  void a_refund_and_a_chargeback_at_once_have_one_lawful_end() throws Exception {
    for (OrderNumber order : races(this::refundOrChargeback)) {
      house.until(order, account -> noRefundIsOnItsWay(account) || account.hasOpenDispute());
      Account account = house.account(order);
      assertThat(account.refunded().plus(account.disputed()).compareTo(account.captured()))
          .as("given back and taken away of %s", order)
          .isLessThanOrEqualTo(0);
      assertThat(house.refundedByProvider(order)).isEqualTo(account.refunded().amount());
    }
  }

  private OrderNumber refundOrChargeback(long seed) {
    OrderNumber order = captured(TAKEN);
    race(
        seed,
        () -> house.command(order, new RefundReturn("ret-1", Tenge.of(TAKEN / 3))),
        () -> house.post("/simulator/payment_intents/" + intent(order) + "/dispute", ""));
    house.until(order, Account::hasOpenDispute);
    return order;
  }

  private static boolean noRefundIsOnItsWay(Account account) {
    return account.refunds().values().stream()
        .noneMatch(refund -> refund.status() == RefundStatus.REQUESTED);
  }

  private long held(OrderNumber order) {
    return house
        .atProvider(order)
        .mapToLong(entry -> (entry.authorised() - entry.captured() - entry.released()) / 100)
        .sum();
  }

  private WebhookEndpoint service(String secret) {
    return new WebhookEndpoint(
        URI.create(house.service().url() + "/webhooks/stripe"), List.of(secret));
  }

  @Override
  void notifying(Recorder recorder) {
    house.provider().webhook(new WebhookEndpoint(recorder.address(), List.of(House.SECRET)));
  }

  @Override
  void signingWith(boolean present) {
    house.provider().webhook(service(present ? House.SECRET : House.PREVIOUS_SECRET));
  }

  @Override
  String path(Delivery delivery) {
    return "/webhooks/stripe";
  }

  @Override
  String signatureHeader() {
    return "stripe-signature";
  }

  @Override
  Delivery signed(Delivery delivery, String secret, Instant at) {
    return delivery.with(
        signatureHeader(), Signature.header(List.of(secret), at.getEpochSecond(), delivery.body()));
  }

  @Override
  String presentSecret() {
    return House.SECRET;
  }

  @Override
  Delivery reserialised(Delivery delivery) {
    return delivery.withBody(delivery.body().replace("\":", "\": "));
  }

  @Override
  boolean tellsOfAHold(Delivery delivery) {
    return delivery.body().contains("\"payment_intent.amount_capturable_updated\"");
  }

  @Override
  boolean movesMoney(Delivery delivery) {
    return MOVING.stream().anyMatch(type -> delivery.body().contains('"' + type + '"'));
  }
}
