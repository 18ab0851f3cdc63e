package io.orderledger.order.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.order.OrderHouse;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.publishing.OrderPublisher;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.money.Tenge;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive over the real store, as it is opened at one start after another. */
@ExtendWith(OrderHouse.Door.class)
class OfferArchiveTest {

  // 20 November 00:30 in Almaty.
  private static final Instant PUBLISHED = Instant.parse("2026-11-19T19:30:00Z");

  private final EventStore store = OrderHouse.house().service().bean(EventStore.class);
  private final Clock clock = Clock.fixed(PUBLISHED, ZoneOffset.UTC);

  private OfferArchive open(OfferEdition... files) {
    OfferArchive archive =
        new OfferArchive(
            store, OrderHouse.house().service().bean(JdbcClient.class), clock, List.of(files));
    archive.open();
    return archive;
  }

  @Test
  @Clause({ClauseId.B_15_1, ClauseId.B_2_8})
  void a_new_edition_takes_over_at_the_next_midnight_and_the_old_one_stays_in_the_archive() {
    OfferEdition first = edition("books", "2026-01", LocalDate.of(2026, 1, 1), "first");
    OfferEdition second = edition("books", "2026-11", LocalDate.of(2026, 11, 1), "second");
    open(first);

    OfferArchive archive = open(first, second);

    LocalDate today = LocalDate.of(2026, 11, 20);
    assertThat(archive.inForce("books", today)).map(OfferEdition::edition).contains("2026-01");
    assertThat(archive.inForce("books", today.plusDays(1)))
        .map(OfferEdition::edition)
        .contains("2026-11");
    assertThat(archive.inForce("books", LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(archive.of("books").find("2026-01"))
        .hasValueSatisfying(old -> assertThat(old.validUntil()).isEqualTo(today));
  }

  @Test
  @Clause(ClauseId.B_15_2)
  void opening_the_archive_again_publishes_nothing_again() {
    OfferEdition first = edition("toys", "2026-01", LocalDate.of(2026, 1, 1), "first");
    OfferEdition second = edition("toys", "2026-11", LocalDate.of(2026, 11, 1), "second");
    open(first, second);
    long head = store.headIndex();

    open(first, second);

    assertThat(newsAfter(head, "toys")).isEmpty();
    assertThat(newsAfter(0, "toys"))
        .extracting(OfferEditionPublished::edition, OfferEditionPublished::validUntil)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2026-01", null),
            org.assertj.core.groups.Tuple.tuple("2026-11", null),
            org.assertj.core.groups.Tuple.tuple("2026-01", LocalDate.of(2026, 11, 20)));
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void a_service_with_a_reworded_edition_does_not_start() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    open(edition("shoes", "2026-01", day, "wording"));

    assertThatThrownBy(() -> open(edition("shoes", "2026-01", day, "other wording")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("shoes/2026-01");
  }

  private List<OfferEditionPublished> newsAfter(long index, String seller) {
    OrderPublisher publisher = new OrderPublisher();
    List<OfferEditionPublished> news = new ArrayList<>();
    for (RecordedEvent event : store.read(index, 10_000)) {
      publisher.translate(event).stream()
          .filter(OfferEditionPublished.class::isInstance)
          .map(OfferEditionPublished.class::cast)
          .filter(it -> it.sellerId().equals(seller))
          .forEach(news::add);
    }
    return news;
  }

  private static OfferEdition edition(
      String seller, String edition, LocalDate validFrom, String text) {
    return new OfferEdition(
        seller,
        edition,
        validFrom,
        new Terms(14, 5, true),
        Map.of(DeliveryMethod.COURIER, Tenge.of(1_500)),
        text,
        "hash of " + text);
  }
}
