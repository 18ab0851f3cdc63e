package io.orderledger.payment.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.House;
import io.orderledger.payment.evidence.file.EvidenceFiles;
import io.orderledger.payment.model.AttemptStatus;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.provider.Providers;
import io.orderledger.payment.provider.RefundTarget;
import io.orderledger.payment.provider.stripe.StripeProvider;
import io.orderledger.payment.recurring.RecurringCharges;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Past the provider's memory of keys a thing is looked up before it is done again. */
class ForgottenKeysTest {

  private final House house = House.shared();

  private Effects aDayLater() {
    return new Effects(
        house.payments(),
        house.service().bean(Providers.class),
        house.service().bean(ClientSecrets.class),
        house.service().bean(RecurringCharges.class),
        house.service().bean(EvidenceFiles.class),
        Clock.offset(Clock.systemUTC(), Duration.ofHours(25)));
  }

  private RecordedEvent last(OrderNumber order, String type) {
    return house.payments().events(order).stream()
        .filter(event -> event.type().equals(type))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @AfterEach
  void calm() {
    house.provider().faults().calm();
  }

  @Test
  void a_refund_that_was_made_is_found_and_not_made_again() {
    OrderNumber order = house.captured(5_000, "pm_card_visa");
    house.provider().faults().arm(new Directive(Fault.SERVER_ERROR, "refund"), 1_000);
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    house.command(order, new PaymentCommand.RefundReturn("ret-1", Tenge.of(2_000)));
    RecordedEvent asked = last(order, "payment.refund-requested");
    house.forgetTask(asked.eventId());
    house.provider().faults().calm();
    house.provider().faults().rate(Fault.LOSE_WEBHOOK, 1);
    var refund = house.account(order).refunds().get("refund-01");
    String intent = house.account(order).attempts().get(1).intentId();
    // Made by a task whose process died before it could record it.
    house
        .service()
        .bean(StripeProvider.class)
        .refund(
            "goods",
            new RefundTarget(order, refund.refundId(), 1, intent),
            Tenge.of(2_000),
            "a-key-that-is-forgotten");
    aDayLater().carryOut(asked);
    assertThat(house.account(order).refunded()).isEqualTo(Tenge.of(2_000));
    assertThat(house.refundedByProvider(order)).isEqualTo(2_000);
  }

  @Test
  void an_intent_that_may_exist_is_not_made_again_and_the_buyer_can_begin_anew() {
    OrderNumber order = house.opened(5_000);
    house.provider().faults().arm(new Directive(Fault.SERVER_ERROR, "create"), 1_000);
    house.command(order, new PaymentCommand.RequestAttempt());
    RecordedEvent asked = last(order, "payment.attempt-requested");
    house.forgetTask(asked.eventId());
    house.provider().faults().calm();
    aDayLater().carryOut(asked);
    assertThat(house.account(order).attempts().get(1).status()).isEqualTo(AttemptStatus.FAILED);
    assertThat(house.attempt(order).json().path("attempt").asInt()).isEqualTo(2);
  }
}
