package io.orderledger.simulator.halyk;

import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.http.ApiServer;
import io.orderledger.simulator.http.PageBooks;
import io.orderledger.simulator.journal.FileJournal;
import io.orderledger.simulator.journal.Journal;
import io.orderledger.simulator.journal.MemoryJournal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Halyk ePay beside Stripe on the same port; they share the faults, and nothing else. */
public final class Halyk implements AutoCloseable {

  private final Map<String, Shop> shops = new ConcurrentHashMap<>();
  private final Vault vault;
  private final Callbacks callbacks;
  private final Journal<Entry> journal;

  /** Answers on the server from its start on. */
  public Halyk(SimulatorSettings settings, FaultPlan faults, ApiServer server) {
    settings.shops().forEach(this::shop);
    vault = new Vault(settings.clock(), faults);
    callbacks = new Callbacks(shops, faults, settings.delivery(), vault::told);
    journal = journal(settings.dataDirectory());
    vault.open(journal);
    vault.untold().forEach(callbacks::accept);
    HalykApi api = new HalykApi(vault, shops, faults, settings.withheldFor());
    for (String path : List.of("/oauth2/token", "/operation/", "/check-status/")) {
      server.mount(path, api::handle);
    }
    server.mount("/payform/", new PayForm(vault)::handle);
    server.mount("/simulator/halyk/books", new PageBooks(this::sums));
  }

  /** Moves a shop's callbacks, or changes its secret, from now on. */
  public void shop(Shop shop) {
    shops.put(shop.terminal(), shop);
  }

  /** The books of one invoice of a terminal. */
  public HalykBooks books(String terminal, String invoiceId) {
    return HalykBooks.of(vault.of(terminal, invoiceId));
  }

  private PageBooks.Sums sums() {
    HalykBooks all = HalykBooks.of(vault.all());
    return new PageBooks.Sums(all.captured(), all.refunded(), all.holding());
  }

  /** Invoices with callbacks still on their way. */
  public int waiting() {
    return callbacks.waiting();
  }

  private Journal<Entry> journal(@Nullable Path directory) {
    if (directory == null) {
      return new MemoryJournal<>(this::afterwards);
    }
    FileJournal<Entry> file =
        new FileJournal<>(directory.resolve("halyk"), Entry.class, new JsonMapper());
    file.replay(vault::restore, this::afterwards);
    return file;
  }

  /** Only what is safe is told to the world. */
  private void afterwards(Entry entry) {
    entry.callbacks().forEach(callbacks::accept);
  }

  @Override
  public void close() {
    callbacks.close();
    journal.close();
  }
}
