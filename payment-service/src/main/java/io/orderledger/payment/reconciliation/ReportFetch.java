package io.orderledger.payment.reconciliation;

import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.Providers;
import io.orderledger.payment.provider.UnreadableReport;
import io.orderledger.payment.reconciliation.model.SettlementAccount;
import io.orderledger.servicekit.problem.ProblemException;
import io.orderledger.servicekit.task.RecurringTask;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.time.Almaty;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks each provider that can be asked for the reports of the last days, once a day and account.
 * What was not answered is asked again until the day is over; done twice it changes nothing, as an
 * upload of the same report does not.
 */
@Component
@Clause(ClauseId.B_5_19)
class ReportFetch {

  private static final Logger LOG = LoggerFactory.getLogger(ReportFetch.class);
  private static final String NAME = "fetch-reports";
  private static final String BY_ITSELF = "payment-service";

  private final Providers providers;
  private final ReportDesk desk;
  private final Fetches fetches;
  private final FetchSettings settings;
  private final Clock clock;

  ReportFetch(
      Providers providers, ReportDesk desk, Fetches fetches, FetchSettings settings, Clock clock) {
    this.providers = providers;
    this.desk = desk;
    this.fetches = fetches;
    this.settings = settings;
    this.clock = clock;
  }

  RecurringTask task() {
    return new RecurringTask(NAME, settings.every(), this::fetchIfWanted);
  }

  private void fetchIfWanted() {
    if (settings.enabled()) {
      fetch(clock.instant());
    }
  }

  /** What is wanted at a moment and was not had on its Almaty day. */
  void fetch(Instant now) {
    if (LocalTime.ofInstant(now, Almaty.ZONE).isBefore(settings.after())) {
      return;
    }
    LocalDate today = Almaty.dateOf(now);
    for (PaymentProvider provider : providers.all()) {
      for (String account : provider.reportingAccounts()) {
        fetch(provider, new SettlementAccount(provider.name(), account), today, now);
      }
    }
  }

  /** An account that gives no answer is asked again at the next look, not for the next day. */
  private void fetch(
      PaymentProvider provider, SettlementAccount account, LocalDate today, Instant now) {
    List<LocalDate> days =
        IntStream.rangeClosed(1, settings.daysBack())
            .mapToObj(back -> today.minusDays(settings.daysBack() - back + 1L))
            .filter(day -> !fetches.isFetched(account, day, today))
            .toList();
    for (LocalDate day : days) {
      if (!isHad(provider, account, day, now, BY_ITSELF)) {
        return;
      }
    }
  }

  /**
   * Asks for one report at somebody's wish; empty when the account has none that can be asked for.
   */
  Optional<Fetches.Fetched> fetchNow(SettlementAccount account, LocalDate day, String askedBy) {
    return providers
        .find(account.provider())
        .filter(provider -> provider.reportingAccounts().contains(account.account()))
        .flatMap(
            provider -> {
              var _ = isHad(provider, account, day, clock.instant(), askedBy);
              return fetches.find(account, day);
            });
  }

  private boolean isHad(
      PaymentProvider provider,
      SettlementAccount account,
      LocalDate day,
      Instant now,
      String broughtBy) {
    try {
      byte[] report = provider.report(account.account(), day);
      ReportDesk.Imported imported =
          desk.take(account, day, report, provider.settlement(report), broughtBy);
      fetches.fetched(account, day, Almaty.dateOf(now), imported, now);
      return true;
    } catch (UnreadableReport | RuntimeException failure) {
      String said = said(failure);
      LOG.warn("The report of {} of {} could not be had: {}", account, day, said);
      fetches.failed(account, day, said, now);
      return false;
    }
  }

  private static String said(Exception failure) {
    return failure instanceof ProblemException refused
        ? refused.problem().type() + ": " + refused.problem().detail()
        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
