package io.orderledger.servicekit.offers;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Received;
import io.orderledger.servicekit.sample.SampleServiceApplication;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editions as a service that does not publish them keeps them, in its own real database. */
class OfferEditionsTest {

  private static final Instant AT = Instant.parse("2026-11-19T19:30:00Z");
  private static final Terms TERMS = new Terms(14, 5, true);

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start(SampleServiceApplication.class, "sample-service");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static OfferEditions editions() {
    return new OfferEditions("sample.keep-offer-terms", service.bean(JdbcClient.class));
  }

  @Test
  @Clause(ClauseId.B_15_1)
  void an_order_waits_until_its_edition_was_told_and_is_then_handled_under_its_terms()
      throws SQLException {
    OfferEditions editions = editions();
    AtomicReference<Terms> used = new AtomicReference<>();

    Handled early = editions.under(order("2026-01"), _ -> Handled.applied());
    Handled told = tell(editions, "2026-01", null);
    Handled late =
        editions.under(
            order("2026-01"),
            terms -> {
              used.set(terms);
              return Handled.applied();
            });

    String awaited = "offer/goods/2026-01 published";
    assertThat(early).isEqualTo(Handled.waitsFor(awaited));
    assertThat(told).isEqualTo(Handled.applied().meets(awaited));
    assertThat(late).isEqualTo(Handled.applied());
    assertThat(used.get()).isEqualTo(TERMS);
  }

  @Test
  @Clause(ClauseId.B_2_8)
  void the_news_of_an_editions_end_changes_its_time_and_not_its_terms() throws SQLException {
    tell(editions(), "2026-02", null);
    tell(editions(), "2026-02", LocalDate.of(2026, 11, 20));

    assertThat(editions().find("goods", "2026-02")).contains(TERMS);
    LocalDate until =
        service
            .bean(JdbcClient.class)
            .sql("select valid_until from offer_edition where edition = '2026-02'")
            .query(LocalDate.class)
            .single();
    assertThat(until).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(editions().find("goods", "2026-03")).isEmpty();
  }

  private static Handled tell(OfferEditions editions, String edition, @Nullable LocalDate until)
      throws SQLException {
    try (Connection connection = service.bean(DataSource.class).getConnection()) {
      return editions.on(
          new OfferEditionPublished(
              "goods", edition, LocalDate.of(2026, 1, 1), until, TERMS, "hash"),
          new Received("m-1", "/order-service", 1, "life", null, AT, "goods/" + edition),
          connection);
    }
  }

  private static OrderPlaced order(String edition) {
    return new OrderPlaced(
        OrderNumber.ofIndex(77),
        "customer-1",
        null,
        "goods",
        edition,
        List.of(),
        DeliveryMethod.COURIER,
        null,
        PaymentMethod.CARD,
        Tenge.ZERO,
        Tenge.ZERO,
        Tenge.ZERO,
        null,
        AT,
        null);
  }
}
