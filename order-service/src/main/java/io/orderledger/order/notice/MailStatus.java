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
  private final JdbcClient jdbc;

  MailStatus(Carriers carriers, CommittedOrders committed, JdbcClient jdbc) {
    this.carriers = carriers;
    this.committed = committed;
    this.jdbc = jdbc;
  }

  /** Sendings asked for and not on record as done. */
  long waiting() {
    return count("true");
  }

  private long failing() {
    return count("consecutive_failures > 0");
  }

  private long count(String condition) {
    return jdbc.sql("select count(*) from " + NoticeTasks.TABLE + " where " + condition)
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
    if (carriers.isEmpty()) {
      return "Mail is not configured: "
          + waiting()
          + " notices wait. Set orderledger.notice.smtp.host and .from.";
    }
    if (committed.follower().isFailing()) {
      return "Notices are not asked for: the log names the event that cannot be put into words.";
    }
    long failing = failing();
    return failing == 0 ? null : failing + " notices could not go out yet and are tried again.";
  }
}
