package io.orderledger.simulator.tiptop;

import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.http.ApiServer;
import io.orderledger.simulator.http.PageBooks;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** TipTop Pay beside Stripe on the same port; they share the faults, and nothing else. */
public final class TipTop implements AutoCloseable {

  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final Till till;
  private final Notifier notifier;

  /**
   * Answers on the server from its start on.
   *
   * @param base where buyers' browsers reach the server
   */
  public TipTop(SimulatorSettings settings, FaultPlan faults, ApiServer server, URI base) {
    settings.sites().forEach(site -> sites.put(site.publicId(), site));
    till = new Till(settings.clock(), faults);
    notifier = new Notifier(sites, faults, settings.delivery(), till::told);
    till.open(in(settings.dataDirectory()), Entry.class, notifier::accept);
    TipTopApi api = new TipTopApi(till, sites, faults, settings.clock(), base.toString());
    PayPage pages = new PayPage(till, notifier);
    for (String path : new String[] {"/orders/", "/payments/", "/v2/payments/", "/test"}) {
      server.mount(path, api::answer);
    }
    server.mount("/d/", pages::answer);
    server.mount("/acs/", pages::answer);
    server.mount("/simulator/tiptop/books", new PageBooks(this::sums));
  }

  /** Moves a site's notifications, or changes its secret, from now on. */
  public void site(Site site) {
    sites.put(site.publicId(), site);
  }

  /** A site's books. */
  public TipTopBooks books(String publicId) {
    return till.books(publicId);
  }

  /** The books of one invoice of a site. */
  public TipTopBooks books(String publicId, String invoiceId) {
    return TipTopBooks.of(till.of(publicId, invoiceId));
  }

  /**
   * What was taken and given back on a seller's day in Almaty, once it was paid out, as {@code
   * v2/payments/list} answers.
   */
  public String paidOut(String publicId, LocalDate day, LocalDate payoutOn) {
    return Answers.paidOut(
        till.of(publicId).stream().filter(one -> one.movedOn(day)).toList(), payoutOn);
  }

  private PageBooks.Sums sums() {
    TipTopBooks all = TipTopBooks.of(till.all());
    return new PageBooks.Sums(all.captured(), all.refunded(), all.holding());
  }

  /** Invoices with notifications still on their way. */
  public int waiting() {
    return notifier.waiting();
  }

  private static @Nullable Path in(@Nullable Path directory) {
    return directory == null ? null : directory.resolve("tiptop");
  }

  @Override
  public void close() {
    notifier.close();
    till.close();
  }
}
