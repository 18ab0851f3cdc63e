package io.orderledger.simulator;

import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.fiscal.Fiscal;
import io.orderledger.simulator.halyk.Halyk;
import io.orderledger.simulator.http.ApiServer;
import io.orderledger.simulator.http.BuyerPages;
import io.orderledger.simulator.http.Levers;
import io.orderledger.simulator.http.StripeApi;
import io.orderledger.simulator.instalment.InstalmentBank;
import io.orderledger.simulator.journal.FileJournal;
import io.orderledger.simulator.journal.Journal;
import io.orderledger.simulator.journal.MemoryJournal;
import io.orderledger.simulator.resources.Banks;
import io.orderledger.simulator.resources.Books;
import io.orderledger.simulator.resources.Change;
import io.orderledger.simulator.resources.Provider;
import io.orderledger.simulator.resources.Reading;
import io.orderledger.simulator.resources.StripeJson;
import io.orderledger.simulator.tiptop.TipTop;
import io.orderledger.simulator.webhooks.Dispatch;
import io.orderledger.simulator.webhooks.WebhookEndpoint;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Providers in this process: Stripe's API and webhooks, TipTop Pay's and Halyk ePay's, and a bank
 * that gives instalments; and the fiscal gateway beside them.
 */
public final class ProviderSimulator implements AutoCloseable {
  private final SimulatorSettings settings;
  private final URI uri;
  private final FaultPlan faults;
  private final Provider provider;
  private final Banks banks;
  private final Dispatch dispatch;
  private final Journal<Change> journal;
  private final ApiServer server;
  private final TipTop tiptop;
  private final Halyk halyk;
  private final InstalmentBank instalments;
  private final Fiscal fiscal;

  private ProviderSimulator(SimulatorSettings settings) {
    this.settings = settings;
    JsonMapper json = new JsonMapper();
    server =
        new ApiServer(
            new InetSocketAddress(settings.bindAddress(), settings.port()), settings.withheldFor());
    uri = URI.create("http://" + reachable(settings.bindAddress()) + ":" + server.port());
    URI seen = settings.publicUri() == null ? uri : settings.publicUri();
    StripeJson stripe = new StripeJson(seen.toString());
    faults = new FaultPlan(settings.seed(), settings.faults());
    provider = new Provider(settings.clock(), faults, settings.timing());
    banks = new Banks(provider, settings.clock());
    dispatch = new Dispatch(stripe, faults, settings.delivery(), settings.clock(), provider::told);
    settings.accounts().forEach(account -> dispatch.endpoint(account.id(), account.webhook()));
    try {
      journal = journal(settings.dataDirectory(), json);
      tiptop = new TipTop(settings, faults, server, seen);
      halyk = new Halyk(settings, faults, server);
      instalments = new InstalmentBank(settings, faults, server, seen);
      fiscal = new Fiscal(settings, faults, server, seen);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    provider.open(journal);
    provider.read(Reading::awaited).forEach(banks::watch);
    provider.untold().forEach(dispatch::accept);
    server.start(
        new StripeApi(provider, faults, stripe, settings.accounts()),
        new BuyerPages(provider, stripe, settings.accounts()),
        new Levers(provider, faults, dispatch, stripe, settings.accounts(), json),
        stripe);
  }

  /**
   * Starts, with the state of its data directory when there is one; answers calls on return.
   *
   * @throws java.io.UncheckedIOException when the port is taken or the journal unreadable
   * @throws IllegalStateException when another simulator uses the data directory
   */
  public static ProviderSimulator start(SimulatorSettings settings) {
    return new ProviderSimulator(settings);
  }

  /** The API base, for {@code StripeClient.builder().setApiBase(uri().toString())}. */
  public URI uri() {
    return uri;
  }

  /** What may go wrong from now on. */
  public FaultPlan faults() {
    return faults;
  }

  /** Moves the first account's webhook, or rotates its secrets; null stops deliveries. */
  public void webhook(@Nullable WebhookEndpoint endpoint) {
    webhook(settings.accounts().getFirst().id(), endpoint);
  }

  /** Moves an account's webhook, or rotates its secrets; null stops deliveries. */
  public void webhook(String account, @Nullable WebhookEndpoint endpoint) {
    dispatch.endpoint(account, endpoint);
  }

  /** The first account's books. */
  public Books books() {
    return books(settings.accounts().getFirst().id());
  }

  /** An account's books. */
  public Books books(String account) {
    return provider.read(reading -> reading.books(account));
  }

  /** The first account's books of one intent. */
  public Books.Entry intentBooks(String intent) {
    String account = settings.accounts().getFirst().id();
    return provider.read(reading -> reading.books(account, intent)).total();
  }

  /**
   * The first account's report of a day in Almaty, as Stripe writes it in CSV.
   *
   * @param payoutOn when its lines are paid out, together; null while they were not
   */
  public String settlementReport(LocalDate day, @Nullable LocalDate payoutOn) {
    String account = settings.accounts().getFirst().id();
    return provider.read(reading -> reading.settlement(account, day, payoutOn));
  }

  /** Intents with events still on their way; 0 when all that happened has been told. */
  public int intentsWithUndeliveredEvents() {
    return dispatch.waiting();
  }

  /** TipTop Pay, on the same port. */
  public TipTop tiptop() {
    return tiptop;
  }

  /** Halyk ePay, on the same port. */
  public Halyk halyk() {
    return halyk;
  }

  /** The bank that gives instalments, on the same port. */
  public InstalmentBank instalments() {
    return instalments;
  }

  /** The fiscal gateway, on the same port. */
  public Fiscal fiscal() {
    return fiscal;
  }

  private Journal<Change> journal(@Nullable Path directory, JsonMapper json) {
    if (directory == null) {
      return new MemoryJournal<>(this::afterwards);
    }
    FileJournal<Change> file = new FileJournal<>(directory, Change.class, json);
    file.replay(provider::restore, this::afterwards);
    return file;
  }

  /** Only what is safe is told to the world. */
  private void afterwards(Change change) {
    change.events().forEach(dispatch::accept);
    change.put().forEach(banks::watch);
  }

  private static String reachable(String bindAddress) {
    return bindAddress.equals("0.0.0.0") ? "127.0.0.1" : bindAddress;
  }

  @Override
  public void close() {
    banks.close();
    dispatch.close();
    tiptop.close();
    halyk.close();
    instalments.close();
    fiscal.close();
    server.close();
    journal.close();
  }
}
