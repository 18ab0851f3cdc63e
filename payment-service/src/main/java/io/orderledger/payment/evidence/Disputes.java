package io.orderledger.payment.evidence;

import io.orderledger.eventstore.projection.Projections;
import io.orderledger.payment.Payments;
import io.orderledger.payment.model.Account;
import io.orderledger.payment.model.Attempt;
import io.orderledger.payment.model.Dispute;
import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.Providers;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.identifier.OrderNumber;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Disputes by their ids. The list says whose they are; the payment itself says how they stand. */
@Component
class Disputes {

  private final JdbcClient jdbc;
  private final Projections projections;
  private final Payments payments;
  private final Providers providers;
  private final DisputeSettings settings;
  private final Clock clock;

  Disputes(
      JdbcClient jdbc,
      Projections projections,
      Payments payments,
      Providers providers,
      DisputeSettings settings,
      Clock clock) {
    this.projections = projections;
    this.jdbc = jdbc;
    this.payments = payments;
    this.providers = providers;
    this.settings = settings;
    this.clock = clock;
  }

  /** A dispute within the account it is about. */
  record Found(Account account, Dispute dispute) {}

  /** Answers 404 when there is none. */
  Found require(String disputeId) {
    projections.catchUp();
    return jdbc.sql("select order_number from projection_dispute_list.dispute where dispute_id = ?")
        .param(disputeId)
        .query(String.class)
        .optional()
        .flatMap(order -> find(new OrderNumber(order), disputeId))
        .orElseThrow(Problems::unknown);
  }

  Optional<Found> find(OrderNumber order, String disputeId) {
    return payments
        .find(order)
        .map(payment -> payment.account())
        .flatMap(account -> found(account, disputeId));
  }

  static Optional<Found> found(Account account, String disputeId) {
    return Optional.ofNullable(account.disputes().get(disputeId))
        .map(dispute -> new Found(account, dispute));
  }

  DisputeView view(Found found) {
    return DisputeView.of(
        found.account(),
        found.dispute(),
        provider(found).evidenceLimits().isPresent(),
        clock.instant(),
        settings.warnBefore());
  }

  /** The provider whose bank asks. */
  PaymentProvider provider(Found found) {
    Attempt attempt = found.account().attempts().get(found.dispute().attempt());
    String intent = attempt == null ? null : attempt.intentId();
    return intent == null ? providers.forNew(found.account().sellerId()) : providers.of(intent);
  }
}
