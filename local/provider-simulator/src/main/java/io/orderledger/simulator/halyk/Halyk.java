package io.orderledger.simulator.halyk;

import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.http.ApiServer;
import io.orderledger.simulator.http.PageBooks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Halyk ePay beside Stripe on the same port; they share the faults, and nothing else. */
public final class Halyk implements AutoCloseable {

  private final Map<String, Shop> shops = new ConcurrentHashMap<>();
  private final Vault vault;
  private final Callbacks callbacks;

  /** Answers on the server from its start on. */
  public Halyk(SimulatorSettings settings, FaultPlan faults, ApiServer server) {
    settings.shops().forEach(this::shop);
    vault = new Vault(settings.clock(), faults);
    callbacks = new Callbacks(shops, faults, settings.delivery(), vault::told);
    vault.open(in(settings.dataDirectory()), Entry.class, callbacks::accept);
    HalykApi api = new HalykApi(vault, shops, faults);
    for (String path : List.of("/oauth2/token", "/operation/", "/check-status/")) {
      server.mount(path, api::answer);
    }
    server.mount("/payform/", new PayForm(vault)::answer);
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

  private static @Nullable Path in(@Nullable Path directory) {
    return directory == null ? null : directory.resolve("halyk");
  }

  @Override
  public void close() {
    callbacks.close();
    vault.close();
  }
}
