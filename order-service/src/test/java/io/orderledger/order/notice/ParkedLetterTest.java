package io.orderledger.order.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.notice.letter.Letters;
import io.orderledger.order.notice.marketing.Marketing;
import io.orderledger.order.notice.marketing.OptOutTokens;
import io.orderledger.order.notice.model.Letter;
import io.orderledger.order.notice.model.NoticeCommand;
import io.orderledger.order.notice.model.NoticeCommand.RequestNotice;
import io.orderledger.order.notice.model.Occasions;
import io.orderledger.order.store.OrderAggregate;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter that there are no words for holds up the letters about its own order alone. */
class ParkedLetterTest {

  private static MailHouse house;

  /** Far behind the real events of this house, which are nobody's here. */
  private long lastIndex = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41);

  private final Map<Long, RecordedEvent> events = new LinkedHashMap<>();
  private final Set<OrderNumber> withoutWords = new HashSet<>();
  private final List<String> asked = new ArrayList<>();
  private final ParkedLetters parked =
      new ParkedLetters(house.bean(JdbcClient.class), Clock.systemUTC());
  private final Notices notices = notices();
  private final Writing writing =
      new Writing(
          notices,
          house.bean(Marketing.class),
          house.bean(OptOutTokens.class),
          house.bean(Letters.class),
          Clock.systemUTC());
  private final CommittedOrders committed =
      new CommittedOrders(
          house.bean(EventStore.class),
          writing,
          parked,
          house.bean(NoticeTasks.class),
          house.bean(JdbcClient.class));
  private final LetterRedrive redrive = new LetterRedrive(parked, notices, writing);

  @BeforeAll
  static void open() {
    house = MailHouse.withoutMail();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void nothingStaysParked() {
    events.keySet().forEach(parked::written);
  }

  /** Events as this test made them, and what is asked for because of them. */
  private Notices notices() {
    return new Notices(house.bean(EventStore.class)) {
      @Override
      Optional<Letter> calledFor(RecordedEvent event, OrderNumber number) {
        if (withoutWords.contains(number)) {
          throw new IllegalStateException("There is no word for Aigerim.");
        }
        List<OrderEvent> until =
            events.values().stream()
                .filter(it -> it.logIndex() <= event.logIndex())
                .map(it -> (OrderEvent) it.payload())
                .filter(it -> it.orderNumber().equals(number))
                .toList();
        return OrderHistory.of(until).flatMap(Occasions::of);
      }

      @Override
      RecordedEvent event(long logIndex) {
        return Objects.requireNonNull(events.get(logIndex));
      }

      @Override
      CommandResult tell(UUID id, NoticeCommand command, CommandKey key, Provenance from) {
        if (command instanceof RequestNotice request) {
          asked.add(request.notice().orderNumber() + " " + request.notice().kind());
        }
        return new CommandResult.Accepted(StreamId.of("notice", id.toString()), 0, false);
      }
    };
  }

  private RecordedEvent happened(OrderEvent payload) {
    Instant now = Instant.now();
    RecordedEvent event =
        new RecordedEvent(
            ++lastIndex,
            StreamId.of("order", payload.orderNumber().value()),
            0,
            UUID.randomUUID(),
            now,
            now,
            "order.test",
            1,
            payload,
            Map.of());
    events.put(event.logIndex(), event);
    return event;
  }

  private RecordedEvent placed(OrderNumber number) {
    return happened(SampleOrder.placed(number, DeliveryMethod.COURIER));
  }

  private RecordedEvent confirmed(OrderNumber number) {
    return happened(new OrderEvent.OrderConfirmed(number, Instant.now()));
  }

  private static OrderNumber newOrder() {
    return OrderNumber.ofIndex(ThreadLocalRandom.current().nextLong(OrderNumber.CAPACITY));
  }

  @Test
  void a_letter_without_words_is_parked_and_only_those_of_its_order_wait_behind_it_in_order() {
    OrderNumber speechless = newOrder();
    OrderNumber other = newOrder();
    withoutWords.add(speechless);
    committed.take(List.of(placed(speechless), placed(other)));
    assertThat(asked).containsExactly(other + " ORDER_RECEIVED");

    withoutWords.clear();
    committed.take(List.of(confirmed(speechless), confirmed(other)));
    assertThat(asked).containsExactly(other + " ORDER_RECEIVED", other + " ORDER_CONFIRMED");
    List<ParkedLetter> waiting = parked.about(speechless.value());
    assertThat(waiting).hasSize(2);
    assertThat(waiting.getFirst().reason())
        .startsWith("IllegalStateException at ParkedLetterTest.java")
        .doesNotContain("Aigerim");
    assertThat(waiting.getLast().reason()).isEqualTo(ParkedLetters.BEHIND);

    asked.clear();
    redrive.all();
    assertThat(asked)
        .containsExactly(speechless + " ORDER_RECEIVED", speechless + " ORDER_CONFIRMED");
    assertThat(parked.about(speechless.value())).isEmpty();
    committed.take(List.of(happened(new OrderEvent.OrderConfirmed(speechless, Instant.now()))));
    assertThat(asked).as("the way is free again").hasSize(3);
  }

  @Test
  void a_redrive_in_vain_sends_nothing_out_of_order() {
    OrderNumber speechless = newOrder();
    withoutWords.add(speechless);
    committed.take(List.of(placed(speechless), confirmed(speechless)));
    redrive.about(speechless.value());
    assertThat(asked).isEmpty();
    assertThat(parked.about(speechless.value())).hasSize(2);
  }

  @Test
  void what_is_parked_is_seen_in_status_and_metrics_and_an_operator_has_it_tried_again() {
    OrderNumber number = house.place("m-parked", "parked@example.org", "EN");
    house.awaitNotice(number, "ORDER_RECEIVED", "WAITING");
    long index =
        house
            .bean(EventStore.class)
            .readStream(OrderAggregate.streamOf(number))
            .getFirst()
            .logIndex();
    parked.park(index, number.value(), "NullPointerException at Letters.java:1: see the log.");

    assertThat(house.operator().get("/operations/status").body()).contains("1 letters are parked");
    assertThat(house.service().anonymous().get("/actuator/prometheus").body())
        .containsPattern("orderledger_notices_parked\\{[^}]*} 1");
    assertThat(house.operator().get("/parked-letters").body()).contains(number.value());
    String path = "/parked-letters/" + index + "/redrive";
    assertThat(house.operator().post(path, Map.of("reason", "mended")).problem())
        .isEqualTo("idempotency-key-missing");
    assertThat(MailHouse.post(house.operator(), path, Map.of("reason", " ")).status())
        .isEqualTo(400);
    Answer redriven = MailHouse.post(house.operator(), path, Map.of("reason", "mended"));
    assertThat(redriven.status()).as(redriven.body()).isEqualTo(200);
    assertThat(redriven.json().has("writtenAt")).isTrue();
    assertThat(house.operator().get("/parked-letters").json().path("items")).isEmpty();
    assertThat(
            house
                .bean(JdbcClient.class)
                .sql("select reason from parked_letter_redrive where log_index = ?")
                .param(index)
                .query(String.class)
                .list())
        .containsExactly("mended");
  }
}
