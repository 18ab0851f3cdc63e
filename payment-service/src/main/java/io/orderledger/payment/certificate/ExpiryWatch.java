package io.orderledger.payment.certificate;

import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.payment.certificate.model.CertificateCommand.ExpireCertificate;
import io.orderledger.payment.certificate.model.CertificateId;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks every so often which certificates hold what can never be used any more. Nothing waits for
 * it: a day that is past is refused without it, and here the books are told.
 */
@Component
class ExpiryWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ExpiryWatch.class);
  private static final String NAME = "certificate-expiry";
  private static final int AT_ONCE = 500;

  private final Certificates certificates;
  private final JdbcClient jdbc;
  private final CertificateSettings settings;
  private final Clock clock;

  ExpiryWatch(
      Certificates certificates, JdbcClient jdbc, CertificateSettings settings, Clock clock) {
    this.certificates = certificates;
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  RecurringTask task() {
    return new RecurringTask(
        NAME, settings.expireEvery(), () -> lookAt(Almaty.dateOf(clock.instant())));
  }

  void lookAt(LocalDate today) {
    List<String> over = List.of();
    do {
      over = overBy(today, over.isEmpty() ? "" : over.getLast());
      over.forEach(id -> expire(new CertificateId(id), today));
    } while (over.size() == AT_ONCE);
  }

  private List<String> overBy(LocalDate today, String last) {
    return jdbc.sql(
            """
            select distinct certificate_id from projection_certificates.lot
             where amount > 0 and last_day < ? and certificate_id > ?
             order by certificate_id limit ?
            """)
        .params(today, last, AT_ONCE)
        .query(String.class)
        .list();
  }

  /** One that fails keeps no other from being looked at; it stays due. */
  private void expire(CertificateId id, LocalDate today) {
    try {
      certificates.tell(
          id,
          new ExpireCertificate(today),
          CommandKey.none(),
          new Provenance("payment-service", NAME, id.value(), null));
    } catch (RuntimeException e) {
      LOG.warn("Certificate {} could not be expired; it is tried again.", id, e);
    }
  }
}
