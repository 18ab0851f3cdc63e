package io.orderledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderledger.messaging.inbound.Inbound;
import io.orderledger.messaging.inbound.InboundSettings;
import io.orderledger.messaging.relay.Relay;
import io.orderledger.messaging.relay.RelaySettings;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.PublicLanguage;
import io.orderledger.shared.event.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReactionTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** Writes each edition's name, and would write it twice if it were called twice. */
  private record Editions(String source) implements TableReaction<OfferEditionPublished> {

    @Override
    public String consumer() {
      return "editions";
    }

    @Override
    public Class<OfferEditionPublished> event() {
      return OfferEditionPublished.class;
    }

    @Override
    public Handled on(OfferEditionPublished fact, Received received, Connection connection)
        throws SQLException {
      if (!received.source().equals(source)) {
        return Handled.applied();
      }
      try (var insert = connection.prepareStatement("insert into edition values (?)")) {
        insert.setString(1, fact.edition());
        insert.executeUpdate();
      }
      return Handled.applied();
    }
  }

  @Test
  void a_table_is_changed_once_a_record_and_readiness_knows_when_the_offers_are_read() {
    try (House house = House.fresh()) {
      house.asSuperuser(
          "create table edition (name text); grant select, insert on edition to public");
      tell(house);
      for (int reading = 1; reading <= 2; reading++) {
        InboundSettings settings =
            InboundSettings.of(house.service, house.pool, house.kafka, house.sealer)
                .reactions(List.of(), List.of(new Editions("/" + house.service)));
        try (Inbound inbound = new Inbound(settings)) {
          assertThat(inbound.caughtUpOnce(Topic.OFFERS)).isFalse();
          assertThatThrownBy(() -> inbound.caughtUpOnce(Topic.ORDERS))
              .hasMessageContaining("No reaction reads orders");
          inbound.start();
          await().atMost(SOON).until(() -> inbound.caughtUpOnce(Topic.OFFERS));
          assertThat(house.jdbc().sql("select name from edition").query(String.class).list())
              .containsExactly("2026-1");
        }
        house.asSuperuser("update messaging.relay_cursor set log_index = 0");
        tell(house);
      }
    }
  }

  /** A relay that tells the edition, from the first note on. */
  private static void tell(House house) {
    if (house.store.headIndex() == 0) {
      house.note(House.newOrder(), "edition", 1);
    }
    Terms terms = new Terms(14, 5, true);
    var edition =
        new OfferEditionPublished(
            "goods", "2026-1", LocalDate.of(2026, 1, 1), null, terms, "00".repeat(32));
    try (Relay relay =
        new Relay(
            RelaySettings.of(
                    house.service, house.pool, house.store, event -> List.of(edition), house.kafka)
                .mapper(PublicLanguage.json()))) {
      relay.start();
      await().atMost(SOON).until(() -> relay.status().publishedIndex() == 1);
    }
  }
}
