package io.orderledger.payment.certificate;

import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.projection.Projection;
import io.orderledger.payment.certificate.model.CertificateEvent;
import io.orderledger.payment.certificate.model.CertificateEvent.CertificateExpired;
import io.orderledger.payment.certificate.model.CertificateEvent.CertificateIssued;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareRedeemed;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareReleased;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareReserved;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareRestored;
import io.orderledger.payment.certificate.model.Lot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row a certificate, and one for each day until which some of it lasts. */
@Component
final class CertificateProjection implements Projection {

  static final String NAME = "certificates";

  private static final String ISSUE =
      """
      insert into certificate (certificate_id, seller_id, holder, amount, reserved, issued_at)
      values (?, ?, ?, ?, 0, ?)
      """;
  private static final String RESERVE =
      "update certificate set reserved = reserved + ? where certificate_id = ?";
  private static final String LOT =
      """
      insert into lot as l (certificate_id, last_day, amount) values (?, ?, ?)
      on conflict (certificate_id, last_day) do update set amount = l.amount + excluded.amount
      """;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String schemaResource() {
    return "projections/certificates.sql";
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
    for (RecordedEvent event : batch) {
      if (event.payload() instanceof CertificateEvent certificate) {
        apply(event, certificate, connection);
      }
    }
  }

  private static void apply(RecordedEvent recorded, CertificateEvent event, Connection connection)
      throws SQLException {
    switch (event) {
      case CertificateIssued e -> {
        run(
            connection,
            ISSUE,
            e.certificateId().value(),
            e.sellerId(),
            e.holder(),
            e.amount().amount(),
            OffsetDateTime.ofInstant(recorded.occurredAt(), ZoneOffset.UTC));
        add(connection, e, List.of(new Lot(e.lastDay(), e.amount())), 1);
      }
      case ShareReserved e -> {
        add(connection, e, e.taken(), -1);
        reserve(connection, e, amount(e.taken()));
      }
      case ShareRedeemed e -> {
        add(connection, e, e.givenBack(), 1);
        reserve(connection, e, -e.amount().amount() - amount(e.givenBack()));
      }
      case ShareReleased e -> {
        add(connection, e, e.givenBack(), 1);
        reserve(connection, e, -amount(e.givenBack()));
      }
      case ShareRestored e -> add(connection, e, e.givenBack(), 1);
      case CertificateExpired e -> add(connection, e, e.lots(), -1);
    }
  }

  private static long amount(List<Lot> lots) {
    return lots.stream().mapToLong(lot -> lot.amount().amount()).sum();
  }

  private static void add(Connection connection, CertificateEvent event, List<Lot> lots, int sign)
      throws SQLException {
    for (Lot lot : lots) {
      run(
          connection,
          LOT,
          event.certificateId().value(),
          lot.lastDay(),
          sign * lot.amount().amount());
    }
  }

  private static void reserve(Connection connection, CertificateEvent event, long more)
      throws SQLException {
    run(connection, RESERVE, more, event.certificateId().value());
  }

  private static void run(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
