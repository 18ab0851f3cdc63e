package io.orderledger.order.tariff;

import io.orderledger.messaging.Handled;
import io.orderledger.messaging.Received;
import io.orderledger.messaging.TableReaction;
import io.orderledger.shared.event.TariffFact.TariffEditionPublished;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Orders are priced by what delivery has published, without asking it (B-6.4). */
@Component
final class WhenTariffEditionPublishedThenKeepIt implements TableReaction<TariffEditionPublished> {

  private final TariffArchive archive;

  WhenTariffEditionPublishedThenKeepIt(TariffArchive archive) {
    this.archive = archive;
  }

  @Override
  public String consumer() {
    return "order.keep-tariffs";
  }

  @Override
  public Class<TariffEditionPublished> event() {
    return TariffEditionPublished.class;
  }

  @Override
  public Handled on(TariffEditionPublished published, Received received, Connection connection)
      throws SQLException {
    archive.keep(published.tariff(), connection);
    return Handled.applied();
  }
}
