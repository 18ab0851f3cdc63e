package io.orderledger.payment.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.payment.House;
import io.orderledger.payment.evidence.file.EvidenceFiles;
import io.orderledger.payment.model.PaymentCommand;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.provider.Providers;
import io.orderledger.payment.provider.stripe.StripeProvider;
import io.orderledger.payment.recurring.RecurringCharges;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeclinedCaptureTest {

  private final House house = House.shared();

  @AfterEach
  void calm() {
    house.provider().faults().calm();
  }

  /** The provider as it is, but for its word on captures. */
  private PaymentProvider decliningCaptures() {
    PaymentProvider real = house.service().bean(StripeProvider.class);
    return (PaymentProvider)
        Proxy.newProxyInstance(
            PaymentProvider.class.getClassLoader(),
            new Class<?>[] {PaymentProvider.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("capture")) {
                throw new ProviderDeclined("processing_error", new IllegalStateException());
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  @Test
  void what_is_still_held_is_asked_for_again() {
    OrderNumber order = house.held(5_000);
    house.provider().faults().arm(new Directive(Fault.SERVER_ERROR, "capture"), 1_000);
    house.command(order, new PaymentCommand.ConfirmShipment("s-1"));
    RecordedEvent asked =
        house.payments().events(order).stream()
            .filter(event -> event.type().equals("payment.capture-requested"))
            .findFirst()
            .orElseThrow();
    house.forgetTask(asked.eventId());
    Effects effects =
        new Effects(
            house.payments(),
            new Providers(List.of(decliningCaptures()), Map.of()),
            house.service().bean(ClientSecrets.class),
            house.service().bean(RecurringCharges.class),
            house.service().bean(EvidenceFiles.class),
            Clock.systemUTC());
    assertThatThrownBy(() -> effects.carryOut(asked))
        .isInstanceOf(ProviderUnavailable.class)
        .hasMessageContaining("processing_error");
    assertThat(house.account(order).attempts().get(1).captureFailed()).isFalse();
    assertThat(house.account(order).held().isPositive()).isTrue();
  }
}
