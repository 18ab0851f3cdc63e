package io.orderledger.servicekit.offers;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Received;
import io.orderledger.messaging.TableReaction;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.PublicLanguage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every edition that the {@code offers} topic has told of: orders keep the terms of their edition
 * for life (B-15.1), so each service that decides by terms keeps them all. A service has one by
 * making it a bean; it is ready when the topic was read to its end.
 */
@Clause(ClauseId.B_15_1)
public final class OfferEditions implements TableReaction<OfferEditionPublished> {

  private final String consumer;
  private final JdbcClient jdbc;
  private final Map<String, Terms> known = new ConcurrentHashMap<>();

  /**
   * @param consumer the reaction's name for good, such as {@code returns.keep-offer-terms}
   */
  public OfferEditions(String consumer, JdbcClient jdbc) {
    this.consumer = consumer;
    this.jdbc = jdbc;
  }

  /** The terms of an edition; empty while nothing was told of it. */
  public Optional<Terms> find(String sellerId, String edition) {
    String key = sellerId + '/' + edition;
    Terms cached = known.get(key);
    if (cached != null) {
      return Optional.of(cached);
    }
    Optional<Terms> read =
        jdbc.sql("select terms::text from offer_edition where seller_id = ? and edition = ?")
            .params(sellerId, edition)
            .query(String.class)
            .optional()
            .map(terms -> PublicLanguage.json().readValue(terms, Terms.class));
    read.ifPresent(terms -> known.put(key, terms));
    return read;
  }

  /** What is done with an order under its terms; the order waits while they are not known here. */
  public Handled under(OrderPlaced placed, Function<Terms, Handled> then) {
    return find(placed.sellerId(), placed.offerEdition())
        .map(then)
        .orElseGet(() -> Handled.waitsFor(told(placed.sellerId(), placed.offerEdition())));
  }

  @Override
  public String consumer() {
    return consumer;
  }

  @Override
  public Class<OfferEditionPublished> event() {
    return OfferEditionPublished.class;
  }

  @Override
  public Handled on(OfferEditionPublished published, Received received, Connection connection)
      throws SQLException {
    try (PreparedStatement keep =
        connection.prepareStatement(
            """
            insert into offer_edition values (?, ?, ?, ?, ?::jsonb)
            on conflict (seller_id, edition) do update
              set valid_from = excluded.valid_from,
                  valid_until = excluded.valid_until,
                  terms = excluded.terms\
            """)) {
      keep.setString(1, published.sellerId());
      keep.setString(2, published.edition());
      keep.setObject(3, published.validFrom());
      keep.setObject(4, published.validUntil());
      keep.setString(5, PublicLanguage.json().writeValueAsString(published.terms()));
      keep.executeUpdate();
    }
    return Handled.applied().meets(told(published.sellerId(), published.edition()));
  }

  /** The prerequisite that an order waits for. */
  private static String told(String sellerId, String edition) {
    return "offer/" + sellerId + '/' + edition + " published";
  }
}
