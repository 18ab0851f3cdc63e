package io.orderledger.order.tariff;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PublicLanguage;
import io.orderledger.shared.event.TariffEdition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every tariff edition that delivery has published. An edition is published the day before it takes
 * effect at the latest, so that what was read seconds ago is still right; only before the first
 * edition is known, each question asks the table.
 */
@Component
@Clause(ClauseId.B_6_4)
public class TariffArchive {

  private static final Duration REMEMBERED = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile Known known = new Known(List.of(), Instant.EPOCH);

  /** Editions, the newest first, and when they were read. */
  private record Known(List<TariffEdition> editions, Instant readAt) {}

  TariffArchive(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The edition that an order placed on an Almaty day is priced by; empty when none is known. */
  public Optional<TariffEdition> inForce(LocalDate day) {
    return editions().stream().filter(each -> !each.validFrom().isAfter(day)).findFirst();
  }

  /** An edition that an order was priced by; empty when it never came here. */
  public Optional<TariffEdition> find(String edition) {
    return editions().stream().filter(each -> each.edition().equals(edition)).findFirst();
  }

  private List<TariffEdition> editions() {
    Known remembered = known;
    Instant now = clock.instant();
    boolean isFresh =
        Duration.between(remembered.readAt(), now).abs().compareTo(REMEMBERED) < 0
            && !remembered.editions().isEmpty();
    if (isFresh) {
      return remembered.editions();
    }
    List<TariffEdition> read =
        jdbc.sql("select body from tariff_edition order by valid_from desc")
            .query(
                (row, _) -> PublicLanguage.json().readValue(row.getString(1), TariffEdition.class))
            .list();
    known = new Known(read, now);
    return read;
  }

  void keep(TariffEdition tariff, Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into tariff_edition values (?, ?, ?::jsonb) on conflict (edition) do"
                + " nothing")) {
      insert.setString(1, tariff.edition());
      insert.setObject(2, tariff.validFrom());
      insert.setString(3, PublicLanguage.json().writeValueAsString(tariff));
      insert.executeUpdate();
    }
  }
}
