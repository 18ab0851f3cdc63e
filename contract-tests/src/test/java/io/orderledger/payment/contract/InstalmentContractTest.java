package io.orderledger.payment.contract;

import io.orderledger.payment.AtTheBank;
import io.orderledger.payment.House;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.instalment.InstalmentProvider;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.instalment.Desk;
import io.orderledger.simulator.instalment.DeskBooks;
import io.orderledger.simulator.instalment.Outcome;
import io.orderledger.simulator.webhooks.Signature;
import java.time.Instant;
import java.util.List;

/** A bank's approval is a hold, its payment to the seller a capture, a recalculation a refund. */
class InstalmentContractTest extends ProviderContractTest {

  private static final Desk DESK = SimulatorSettings.DEFAULT_DESK;
  private static final int MONTHS = 6;

  @Override
  String seller() {
    return House.INSTALMENT_SELLER;
  }

  @Override
  PaymentProvider provider() {
    return house.service().bean(InstalmentProvider.class);
  }

  @Override
  Answer attempted(OrderNumber order) {
    return AtTheBank.applied(house, order, MONTHS);
  }

  @Override
  boolean takesCards() {
    return false;
  }

  @Override
  void pay(Answer attempt, boolean withGoodCard) {
    AtTheBank.agree(house, attempt, withGoodCard ? Outcome.APPROVE : Outcome.REFUSE);
  }

  @Override
  Till till(OrderNumber order) {
    DeskBooks books = AtTheBank.books(house, order);
    return new Till(books.paid(), books.recalculated(), books.approved());
  }

  @Override
  void notifying(Recorder recorder) {
    house.provider().instalments().desk(DESK.listening(recorder.address()));
  }

  @Override
  void signingWith(boolean present) {
    Desk desk = AtTheBank.desk(house);
    house
        .provider()
        .instalments()
        .desk(present ? desk : desk.signing(House.PREVIOUS_INSTALMENT_SECRET));
  }

  @Override
  String path(Delivery delivery) {
    return "/webhooks/instalment";
  }

  @Override
  String signatureHeader() {
    return "x-instalment-signature";
  }

  @Override
  Delivery signed(Delivery delivery, String secret, Instant at) {
    return delivery.with(
        signatureHeader(), Signature.header(List.of(secret), at.getEpochSecond(), delivery.body()));
  }

  @Override
  String presentSecret() {
    return DESK.webhookSecret();
  }

  @Override
  Delivery reserialised(Delivery delivery) {
    return delivery.withBody(delivery.body().replace("\":", "\": "));
  }

  @Override
  boolean tellsOfAHold(Delivery delivery) {
    return delivery.body().contains("\"application.approved\"");
  }

  @Override
  boolean movesMoney(Delivery delivery) {
    return true;
  }

  /** A refusal ends an application: what is approved was not refused before. */
  @Override
  int told(boolean taken) {
    return super.told(taken) - 1;
  }
}
