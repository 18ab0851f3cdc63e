package io.orderledger.returns.purchase;

import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of each offer edition returns need. An edition never changes once it was published. */
@Component
class OfferTerms {

  private final JdbcClient jdbc;
  private final Map<String, Window> known = new ConcurrentHashMap<>();

  OfferTerms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How long goods of proper quality go back (B-9.1). */
  record Window(int days, boolean lastDayGivesWay) {}

  /** The prerequisite that an order waits for: that its edition is known here. */
  static String published(String sellerId, String edition) {
    return "offer/" + sellerId + '/' + edition + " published";
  }

  Optional<Window> find(String sellerId, String edition) {
    String key = sellerId + '/' + edition;
    Window cached = known.get(key);
    if (cached != null) {
      return Optional.of(cached);
    }
    Optional<Window> read =
        jdbc.sql(
                """
                select return_window_days, last_day_gives_way from offer_terms
                where seller_id = ? and edition = ?\
                """)
            .params(sellerId, edition)
            .query((row, n) -> new Window(row.getInt(1), row.getBoolean(2)))
            .optional();
    read.ifPresent(terms -> known.put(key, terms));
    return read;
  }

  void keep(OfferEditionPublished published, Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into offer_terms values (?, ?, ?, ?)
            on conflict (seller_id, edition) do nothing\
            """)) {
      insert.setString(1, published.sellerId());
      insert.setString(2, published.edition());
      insert.setInt(3, published.terms().returnWindowDays());
      insert.setBoolean(4, published.terms().lastDayGivesWay());
      insert.executeUpdate();
    }
  }
}
