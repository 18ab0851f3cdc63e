package io.orderledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.local.embedded.EmbeddedKafka;
import io.orderledger.local.embedded.KafkaSettings;
import io.orderledger.messaging.inbound.Inbound;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.messaging.relay.RelayStatus;
import io.orderledger.shared.identifier.OrderNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaRestartTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void a_kafka_that_goes_down_and_comes_back_loses_nothing_and_keeps_the_order() {
    EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.in(folder));
    OrderNumber order = House.newOrder();
    try (House house = House.fresh(kafka.bootstrapServers());
        Relay relay = house.relay();
        Inbound inbound = new Inbound(house.inbound(Reactions.noting(house, "steady")))) {
      relay.start();
      inbound.start();
      for (int i = 1; i <= 5; i++) {
        house.note(order, "authorized", i);
      }
      awaitSeen(house, order, 5);
      int port = kafka.port();
      kafka.close();
      for (int i = 6; i <= 10; i++) {
        house.note(order, "authorized", i);
      }
      await().atMost(SOON).until(() -> relay.status().lag().toMillis() > 500);
      RelayStatus down = relay.status();
      assertThat(down.lagEvents()).isPositive();

      kafka = EmbeddedKafka.start(KafkaSettings.in(folder).withPort(port));

      awaitSeen(house, order, 10);
      await().atMost(SOON).until(() -> relay.status().lagEvents() == 0);
      assertThat(relay.status().state()).isEqualTo(RelayStatus.State.PUBLISHING);
    } finally {
      kafka.close();
    }
  }

  private static void awaitSeen(House house, OrderNumber order, int count) {
    List<String> all =
        IntStream.rangeClosed(1, count).mapToObj(number -> "seen " + number).toList();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(house.notes(order).stream().filter(note -> note.startsWith("seen")))
                    .containsExactlyElementsOf(all));
  }
}
