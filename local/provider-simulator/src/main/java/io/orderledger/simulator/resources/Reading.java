package io.orderledger.simulator.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What may be looked at under the provider's lock. */
public final class Reading {
  private final Ledger ledger;

  Reading(Ledger ledger) {
    this.ledger = ledger;
  }

  /** One page of a list, newest first. */
  public record Listed<T>(List<T> items, boolean more) {}

  /** The object with that id, null when the account has none. */
  public @Nullable Resource find(String account, String id) {
    return ledger.find(account, id);
  }

  /** The event with that id, null when the account has none. */
  public @Nullable ProviderEvent event(String account, String id) {
    ProviderEvent event = ledger.events.get(id);
    return event == null || !event.account().equals(account) ? null : event;
  }

  /** Whether the event's delivery has not ended yet. */
  public boolean untold(ProviderEvent event) {
    return ledger.isUntold(event.id());
  }

  public Listed<PaymentIntent> intents(String account, Parameters query) {
    return page(
        ledger.intents,
        query,
        intent -> intent.terms().created(),
        intent ->
            intent.account().equals(account) && is(query, "customer", intent.terms().customer()));
  }

  public Listed<Charge> charges(String account, Parameters query) {
    return page(
        ledger.charges,
        query,
        Charge::created,
        charge -> charge.account().equals(account) && is(query, "payment_intent", charge.intent()));
  }

  public Listed<Refund> refunds(String account, Parameters query) {
    return page(
        ledger.refunds,
        query,
        Refund::created,
        refund ->
            refund.account().equals(account)
                && is(query, "payment_intent", refund.intent())
                && is(query, "charge", refund.charge()));
  }

  public Listed<Dispute> disputes(String account, Parameters query) {
    return page(
        ledger.disputes,
        query,
        Dispute::created,
        dispute ->
            dispute.account().equals(account)
                && is(query, "payment_intent", dispute.intent())
                && is(query, "charge", dispute.charge()));
  }

  public Listed<BalanceTransaction> transactions(String account, Parameters query) {
    return page(
        ledger.transactions,
        query,
        BalanceTransaction::created,
        line ->
            line.account().equals(account)
                && is(query, "source", line.source())
                && is(query, "payout", Payout.idOf(account, Payout.day(line)))
                && is(query, "type", line.type()));
  }

  /** What was paid out until now, the latest first; all of a query on one page. */
  public Listed<Payout> payouts(String account, Parameters query, Instant now) {
    return new Listed<>(
        Payout.of(ledger.transactions.all(), account, now).reversed().stream()
            .filter(payout -> within(query, "arrival_date", payout.arrivesAt()))
            .toList(),
        false);
  }

  public Listed<ProviderEvent> events(String account, Parameters query) {
    List<String> types = query.list("types");
    return page(
        ledger.events,
        query,
        ProviderEvent::created,
        event ->
            event.account().equals(account)
                && is(query, "type", event.type())
                && (types.isEmpty() || types.contains(event.type())));
  }

  /** Intents that satisfy a search, newest first. */
  public Listed<PaymentIntent> search(String account, IntentSearch search, Parameters query) {
    return page(
        ledger.intents,
        query,
        intent -> intent.terms().created(),
        intent -> intent.account().equals(account) && search.matches(intent));
  }

  /** The provider's own account of the money. */
  public Books books(String account) {
    return Books.of(ledger, account);
  }

  /** The same for one intent: empty lists when the account has no such intent. */
  public Books books(String account, String intent) {
    return Books.of(ledger, account, intent);
  }

  /**
   * What moved on a day, as the provider's report tells it in CSV.
   *
   * @param day of the seller, in Almaty
   * @param payoutOn when its lines are paid out, together; null while they were not
   */
  public String settlement(String account, LocalDate day, @Nullable LocalDate payoutOn) {
    return SettlementReport.of(ledger.transactions.all(), account, day, payoutOn);
  }

  /** Refunds and disputes whose hour is still to come, as charges and refunds that carry it. */
  public List<Resource> awaited() {
    List<Resource> waiting = new java.util.ArrayList<>();
    ledger.refunds.all().stream().filter(r -> r.settlesAt() != null).forEach(waiting::add);
    ledger.charges.all().stream().filter(c -> c.disputeAt() != null).forEach(waiting::add);
    return waiting;
  }

  private static <T> Listed<T> page(
      Shelf<T> shelf, Parameters query, Function<T, Long> created, Predicate<T> filter) {
    int limit = (int) Math.min(100, query.positive("limit", 10));
    String intent = query.text("payment_intent");
    Predicate<T> within = item -> within(query, "created", created.apply(item));
    Shelf.Page<T> page =
        (intent == null ? shelf : shelf.only(intent))
            .page(
                limit,
                query.text("starting_after"),
                query.text("ending_before"),
                filter.and(within));
    return new Listed<>(List.copyOf(page.items()), page.more());
  }

  private static boolean within(Parameters query, String what, long moment) {
    return moment >= bound(query, what + "[gte]", Long.MIN_VALUE)
        && moment > bound(query, what + "[gt]", Long.MIN_VALUE)
        && moment <= bound(query, what + "[lte]", Long.MAX_VALUE)
        && moment < bound(query, what + "[lt]", Long.MAX_VALUE);
  }

  private static long bound(Parameters query, String name, long otherwise) {
    String value = query.text(name);
    return value == null ? otherwise : Long.parseLong(value);
  }

  private static boolean is(Parameters query, String name, @Nullable String value) {
    String asked = query.text(name);
    return asked == null || asked.equals(value);
  }
}
