package io.orderledger.payment.webhook;

import static io.orderledger.payment.WebhookTest.attempted;
import static io.orderledger.payment.WebhookTest.authorized;
import static io.orderledger.payment.WebhookTest.deliver;
import static io.orderledger.payment.WebhookTest.intent;
import static io.orderledger.payment.WebhookTest.newEvent;
import static io.orderledger.payment.WebhookTest.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.payment.House;
import io.orderledger.payment.Payments;
import io.orderledger.payment.fraud.Vigilance;
import io.orderledger.payment.provider.Notification;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.Providers;
import io.orderledger.personaldata.WireSealer;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The provider keeps one question waiting. */
class SlowProviderTest {

  private final RunningService service = House.shared().service();
  private final CountDownLatch answered = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final List<String> understood = new CopyOnWriteArrayList<>();
  private volatile String slowIntent = "";
  private WebhookResolver resolver;

  @BeforeEach
  void instead() {
    service.bean(WebhookResolver.class).stop();
    resolver =
        new WebhookResolver(
            service.bean(Receipts.class),
            new Understanding(service.bean(Payments.class)) {
              @Override
              Understood of(Notification notification, PaymentProvider provider, String account) {
                Understood outcome = super.of(notification, provider, account);
                if (notification instanceof Notification.OfIntent(var told)) {
                  if (told.intentId().equals(slowIntent)) {
                    asked.countDown();
                    hold(answered);
                  }
                  understood.add(told.intentId());
                }
                return outcome;
              }
            },
            service.bean(Payments.class),
            service.bean(Providers.class),
            service.bean(WireSealer.class),
            service.bean(Vigilance.class),
            service.bean(MeterRegistry.class));
    resolver.start();
  }

  @AfterEach
  void asBefore() {
    answered.countDown();
    resolver.stop();
    service.bean(WebhookResolver.class).start();
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String told(OrderNumber order) {
    String event = newEvent();
    deliver(authorized(event, order, intent(order), 100_000), House.SECRET, Instant.now());
    return event;
  }

  @Test
  void one_slow_answer_holds_up_neither_others_nor_the_order_of_its_own() throws Exception {
    OrderNumber slow = attempted();
    slowIntent = intent(slow);
    OrderNumber quick = attempted();
    String first = told(slow);
    asked.await();
    understood.clear(); // the provider had told of the intents' beginnings
    String second = told(slow);
    String other = told(quick);

    await().atMost(Duration.ofSeconds(5)).until(() -> state(other).equals("DONE"));
    assertThat(state(first)).isEqualTo("RECEIVED");
    Thread.sleep(Duration.ofSeconds(3)); // the second is looked at again, and waits
    assertThat(understood).doesNotContain(slowIntent);
    assertThat(state(second)).isEqualTo("RECEIVED");

    answered.countDown();
    await().atMost(Duration.ofSeconds(5)).until(() -> state(first).equals("DONE"));
    await().atMost(Duration.ofSeconds(10)).until(() -> state(second).equals("DONE"));
    assertThat(understood).filteredOn(slowIntent::equals).hasSizeGreaterThanOrEqualTo(2);
  }
}
