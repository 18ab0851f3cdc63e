package io.orderledger.order.notice;

import io.orderledger.servicekit.operations.ServicePart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the mail stands, for the service's status. */
@Component
class MailStatus implements ServicePart {

  private final Carriers carriers;
  private final CommittedOrders committed;
  private final ParkedLetters parked;
  private final JdbcClient jdbc;

  MailStatus(Carriers carriers, CommittedOrders committed, ParkedLetters parked, JdbcClient jdbc) {
    this.carriers = carriers;
    this.committed = committed;
    this.parked = parked;
    this.jdbc = jdbc;
  }

  /** Sendings asked for and not on record as done. */
  long waiting() {
    return count("true");
  }

  /** Letters that there are no words for, and those behind them. */
  long parked() {
    return parked.count();
  }

  private long failing() {
    return count("consecutive_failures > 0");
  }

  private long count(String condition) {
    return jdbc.sql(
            "select count(*) from " + NoticeTasks.TABLE + " where task_name = ? and " + condition)
        .param(NoticeTasks.SENDINGS)
        .query(Long.class)
        .single();
  }

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public String state() {
    return carriers.isEmpty() ? "mail not configured" : "running";
  }

  @Override
  public @Nullable String problem() {
    long parkedNow = parked();
    if (parkedNow > 0) {
      return parkedNow
          + " letters are parked, there being no words for them or for an earlier one:"
          + " GET /parked-letters says why.";
    }
    if (carriers.isEmpty()) {
      return "Mail is not configured: "
          + waiting()
          + " notices wait. Set orderledger.notice.smtp.host and .from.";
    }
    if (committed.follower().isFailing()) {
      return "Notices are not asked for: the log says what fails.";
    }
    long failing = failing();
    return failing == 0 ? null : failing + " notices could not go out yet and are tried again.";
  }
}
