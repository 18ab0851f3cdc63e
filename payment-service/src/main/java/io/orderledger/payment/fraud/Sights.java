package io.orderledger.payment.fraud;

import io.orderledger.payment.fraud.model.AnonymiserSource;
import io.orderledger.payment.fraud.model.Finding;
import io.orderledger.payment.fraud.model.Sight;
import io.orderledger.payment.fraud.model.SuspicionRules;
import io.orderledger.shared.event.AntiFraudTerms;
import io.orderledger.shared.event.AntiFraudTerms.Consequence;
import io.orderledger.shared.event.AntiFraudTerms.Rule;
import io.orderledger.shared.money.Tenge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was seen, and the moment at which it is decided upon. Whoever is about to be counted waits
 * for those who have an order, a customer, a device or a card in common with them: of several at
 * once, each is decided on all that came before it, so that no two slip under a threshold together.
 */
@Component
class Sights {

  private final JdbcClient jdbc;
  private final TransactionTemplate alone;

  Sights(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * What was decided on one sight, the same however often it is told.
   *
   * @param seen as it is kept: refused, or as it was told first
   */
  record Decided(Sight seen, List<Finding> findings) {
    boolean refused() {
      return seen.kind() == Sight.Kind.REFUSED;
    }
  }

  private record Kept(long id, Sight sight) {}

  /**
   * Decides on a sight and keeps it.
   *
   * @param reference tells one sight from another
   * @param lookedAt when a person last let the order go on; null when nobody did
   */
  Decided decide(String reference, Sight sight, AntiFraudTerms terms, @Nullable Instant lookedAt) {
    return Objects.requireNonNull(
        alone.execute(
            status -> {
              waitForTheirs(sight);
              Optional<Kept> known = known(reference);
              Sight first = known.map(Kept::sight).orElse(sight);
              long before = known.map(Kept::id).orElse(Long.MAX_VALUE);
              List<Finding> findings =
                  SuspicionRules.findings(
                      terms, first.asAsked(), before(first, before, terms), lookedAt);
              if (known.isPresent()) {
                return new Decided(first, findings);
              }
              boolean refused =
                  sight.kind() == Sight.Kind.BEGUN
                      && SuspicionRules.consequence(findings) == Consequence.REFUSE;
              Sight decided = refused ? sight.refused() : sight;
              keep(reference, decided);
              return new Decided(decided, findings);
            }));
  }

  /** In one order for everybody, or two would wait for each other. */
  private void waitForTheirs(Sight sight) {
    TreeSet<String> parts = new TreeSet<>(List.of("order " + sight.order(), sight.customer()));
    Stream.of(sight.device(), sight.card()).filter(Objects::nonNull).forEach(parts::add);
    for (String part : parts) {
      jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
          .param("fraud " + part)
          .query(String.class)
          .optional();
    }
  }

  private Optional<Kept> known(String reference) {
    return jdbc.sql("select * from fraud_sight where reference = ?")
        .param(reference)
        .query((row, n) -> new Kept(row.getLong("id"), sight(row)))
        .optional();
  }

  /** Of the order everything, since a person's look at it lasts; of the rest what windows reach. */
  private List<Sight> before(Sight sight, long id, AntiFraudTerms terms) {
    int longest = terms.rules().stream().mapToInt(Rule::windowMinutes).max().orElse(0);
    return jdbc.sql(
            """
            select * from fraud_sight
             where id < :id
               and (order_number = :order
                    or (at > :since
                        and (customer = :customer or device = :device::text
                             or card = :card::text)))
             order by id
            """)
        .param("id", id)
        .param("order", sight.order())
        .param("since", utc(sight.at().minus(Duration.ofMinutes(longest))))
        .param("customer", sight.customer())
        .param("device", sight.device())
        .param("card", sight.card())
        .query((row, n) -> sight(row))
        .list();
  }

  private void keep(String reference, Sight sight) {
    jdbc.sql(
            """
            insert into fraud_sight
              (reference, kind, at, order_number, customer, device, card, amount, strange_payer,
               anonymiser)
            values (:reference, :kind, :at, :order, :customer, :device, :card, :amount, :stranger,
                    :anonymiser)
            """)
        .param("reference", reference)
        .param("kind", sight.kind().name())
        .param("at", utc(sight.at()))
        .param("order", sight.order())
        .param("customer", sight.customer())
        .param("device", sight.device())
        .param("card", sight.card())
        .param("amount", sight.amount().amount())
        .param("stranger", sight.strangePayer())
        .param("anonymiser", sight.anonymiser() == null ? null : sight.anonymiser().name())
        .update();
  }

  /** The device that an order's last attempt was begun from; empty when it is not known. */
  Optional<String> deviceOf(String order) {
    return jdbc.sql(
            """
            select device from fraud_sight
             where order_number = ? and kind = 'BEGUN' and device is not null
             order by id desc limit 1
            """)
        .param(order)
        .query(String.class)
        .optional();
  }

  /** Throws away what is older. */
  void purge(Instant before) {
    jdbc.sql("delete from fraud_sight where at < ?").param(utc(before)).update();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Sight sight(ResultSet row) throws SQLException {
    String anonymiser = row.getString("anonymiser");
    return new Sight(
        Sight.Kind.valueOf(row.getString("kind")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("order_number"),
        row.getString("customer"),
        row.getString("device"),
        row.getString("card"),
        Tenge.of(row.getLong("amount")),
        row.getString("strange_payer"),
        anonymiser == null ? null : AnonymiserSource.valueOf(anonymiser));
  }
}
