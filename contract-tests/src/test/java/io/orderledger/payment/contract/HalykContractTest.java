package io.orderledger.payment.contract;

import io.orderledger.payment.AtHalyk;
import io.orderledger.payment.House;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.halyk.HalykProvider;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.halyk.Card;
import io.orderledger.simulator.halyk.HalykBooks;
import io.orderledger.simulator.halyk.Shop;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

class HalykContractTest extends ProviderContractTest {

  private static final Shop SHOP = SimulatorSettings.DEFAULT_SHOP;
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  String seller() {
    return House.HALYK_SELLER;
  }

  @Override
  PaymentProvider provider() {
    return house.service().bean(HalykProvider.class);
  }

  @Override
  void pay(Answer attempt, boolean withGoodCard) {
    AtHalyk.pay(house, attempt, withGoodCard ? Card.PAYS : Card.INSUFFICIENT_FUNDS);
  }

  @Override
  Till till(OrderNumber order) {
    HalykBooks books = AtHalyk.books(house, order);
    return new Till(books.captured() / 100, books.refunded() / 100, books.holding() / 100);
  }

  @Override
  void notifying(Recorder recorder) {
    house.provider().halyk().shop(SHOP.listening(recorder.address()));
  }

  /** The bank knows one secret at a time, and signs with none. */
  @Override
  void signingWith(boolean present) {
    Shop shop = AtHalyk.shop(house);
    house.provider().halyk().shop(present ? shop : shop.proving(House.PREVIOUS_HALYK_SECRET));
  }

  @Override
  String path(Delivery delivery) {
    return "/webhooks/halyk";
  }

  /** There is none. */
  @Override
  String signatureHeader() {
    return "signature";
  }

  @Override
  Delivery signed(Delivery delivery, String secret, Instant at) {
    var body = JSON.readTree(delivery.body());
    return delivery.withBody(
        delivery
            .body()
            .replace(
                body.path("secret_hash").asString(),
                AtHalyk.proof(secret, body.path("invoiceId").asString())));
  }

  @Override
  String presentSecret() {
    return SHOP.clientSecret();
  }

  @Override
  Delivery reserialised(Delivery delivery) {
    return delivery.withBody(delivery.body().replace(":", ": "));
  }

  @Override
  boolean tellsOfAHold(Delivery delivery) {
    return delivery.body().contains("\"code\":\"ok\"");
  }

  @Override
  boolean movesMoney(Delivery delivery) {
    return true;
  }

  /** Only what became of a try to pay is called back; the rest is learnt by asking. */
  @Override
  int told(boolean taken) {
    return 2;
  }
}
