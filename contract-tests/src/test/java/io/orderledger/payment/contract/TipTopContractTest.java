package io.orderledger.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.AtTipTop;
import io.orderledger.payment.House;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.tiptop.TipTopProvider;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.tiptop.Card;
import io.orderledger.simulator.tiptop.Hmac;
import io.orderledger.simulator.tiptop.Site;
import io.orderledger.simulator.tiptop.TipTopBooks;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class TipTopContractTest extends ProviderContractTest {

  private static final Site SITE = SimulatorSettings.DEFAULT_SITE;

  @Override
  String seller() {
    return House.TIPTOP_SELLER;
  }

  @Override
  PaymentProvider provider() {
    return house.service().bean(TipTopProvider.class);
  }

  @Override
  void pay(Answer attempt, boolean withGoodCard) {
    AtTipTop.pay(house, attempt, withGoodCard ? Card.PAYS : Card.INSUFFICIENT_FUNDS);
  }

  @Override
  void payConfirmed(Answer attempt) {
    Matcher bank =
        Pattern.compile("/acs/[0-9]+").matcher(AtTipTop.pay(house, attempt, Card.ASKS_FOR_3DS));
    assertThat(bank.find()).isTrue();
    house.post(bank.group(), "outcome=yes");
  }

  @Override
  String chargeOperation() {
    return "charge";
  }

  @Override
  Till till(OrderNumber order) {
    TipTopBooks books = house.provider().tiptop().books(SITE.publicId(), order.value() + "-1");
    return new Till(books.captured() / 100, books.refunded() / 100, books.holding() / 100);
  }

  @Override
  void notifying(Recorder recorder) {
    house.provider().tiptop().site(SITE.listening(recorder.address()));
  }

  @Override
  void signingWith(boolean present) {
    Site site = AtTipTop.site(house);
    house.provider().tiptop().site(present ? site : site.signing(House.PREVIOUS_TIPTOP_SECRET));
  }

  @Override
  String path(Delivery delivery) {
    return "/webhooks/tiptop/" + delivery.kind();
  }

  @Override
  String signatureHeader() {
    return "content-hmac";
  }

  @Override
  Delivery signed(Delivery delivery, String secret, Instant at) {
    return delivery.with(signatureHeader(), Hmac.ofEncoded(secret, delivery.body()));
  }

  @Override
  String presentSecret() {
    return SITE.apiSecret();
  }

  @Override
  Delivery reserialised(Delivery delivery) {
    return delivery.withBody(delivery.body().replace("%3A", ":"));
  }

  @Override
  boolean tellsOfAHold(Delivery delivery) {
    return delivery.kind().equals("pay");
  }

  @Override
  boolean movesMoney(Delivery delivery) {
    return !delivery.kind().equals("check");
  }
}
