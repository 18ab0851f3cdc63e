package io.orderledger.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.House;
import io.orderledger.payment.ledger.Balances;
import io.orderledger.payment.ledger.LedgerAccount;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** One provider, as the contract's tests see it. */
abstract class ProviderHarness {

  protected final House house = House.shared();

  /** A seller that is served by this provider. */
  abstract String seller();

  abstract PaymentProvider provider();

  /** Whether a buyer's card pays there. */
  boolean takesCards() {
    return true;
  }

  /** The buyer pays on the provider's page. */
  abstract void pay(Answer attempt, boolean withGoodCard);

  abstract Till till(OrderNumber order);

  /** Has the provider notify somebody else. */
  abstract void notifying(Recorder recorder);

  /** Has the provider sign with the previous secret, or with the present one. */
  abstract void signingWith(boolean present);

  /** Where a notification is delivered. */
  abstract String path(Delivery delivery);

  abstract String signatureHeader();

  /** The same notification, signed by us at that moment. */
  abstract Delivery signed(Delivery delivery, String secret, Instant at);

  abstract String presentSecret();

  /** The same content, written another way. */
  abstract Delivery reserialised(Delivery delivery);

  /** Those of a kind the order's money moves by: a decline, a hold, a capture, a refund, an end. */
  abstract boolean movesMoney(Delivery delivery);

  abstract boolean tellsOfAHold(Delivery delivery);

  /**
   * How many notifications a payment's life makes that was declined, held and then taken and given
   * back in part, or released.
   */
  int told(boolean taken) {
    return taken ? 4 : 3;
  }

  @AfterEach
  void calm() {
    house.provider().faults().calm();
    house.providerClock.reset();
    signingWith(true);
  }

  Answer attempted(OrderNumber order) {
    return house.attempt(order);
  }

  final OrderNumber held(long total) {
    OrderNumber order = house.opened(seller(), total);
    pay(attempted(order), true);
    house.until(order, account -> account.held().equals(Tenge.of(total)));
    return order;
  }

  final OrderNumber captured(long total) {
    OrderNumber order = held(total);
    house.command(order, new ConfirmShipment("s-1"));
    house.until(order, account -> account.captured().equals(Tenge.of(total)));
    return order;
  }

  final Attempt attempt(OrderNumber order) {
    return house.account(order).attempts().get(1);
  }

  final String intent(OrderNumber order) {
    return Objects.requireNonNull(attempt(order).intentId());
  }

  final void assertBooksAgree(OrderNumber order) {
    Till till = till(order);
    Account account = house.account(order);
    assertThat(new Till(account.captured().amount(), account.refunded().amount(), held(account)))
        .isEqualTo(till);
    Map<LedgerAccount, Tenge> ledger =
        Balances.of(
            house.payments().events(order).stream()
                .map(RecordedEvent::payload)
                .map(PaymentEvent.class::cast)
                .toList());
    assertThat(ledger.getOrDefault(LedgerAccount.PROVIDER_CLEARING, Tenge.ZERO))
        .isEqualTo(Tenge.of(till.captured() - till.refunded()));
    assertThat(ledger.getOrDefault(LedgerAccount.HELD_AT_PROVIDER, Tenge.ZERO))
        .isEqualTo(Tenge.of(till.holding()));
  }

  static long held(Account account) {
    return account.held().amount();
  }

  final RecordedEvent last(OrderNumber order, String type) {
    return await()
        .until(
            () ->
                house.payments().events(order).stream()
                    .filter(event -> event.type().equals(type))
                    .reduce((first, second) -> second),
            Optional::isPresent)
        .orElseThrow();
  }
}
