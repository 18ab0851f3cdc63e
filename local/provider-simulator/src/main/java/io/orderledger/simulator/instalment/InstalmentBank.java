package io.orderledger.simulator.instalment;

import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.http.ApiServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A bank that gives instalments, on the same port; it shares the faults, and nothing else. */
public final class InstalmentBank implements AutoCloseable {

  private final Map<String, Desk> desks = new ConcurrentHashMap<>();
  private final Vault vault;
  private final Notifier notifier;

  /**
   * Answers on the server from its start on.
   *
   * @param base where buyers' browsers reach the server
   */
  public InstalmentBank(SimulatorSettings settings, FaultPlan faults, ApiServer server, URI base) {
    settings.desks().forEach(this::desk);
    Wording wording = new Wording(base);
    vault = new Vault(settings.clock(), wording);
    notifier = new Notifier(desks, faults, settings.delivery(), settings.clock(), vault::told);
    vault.open(in(settings.dataDirectory()), Entry.class, notifier::accept);
    DeskServer api = new DeskServer(new Operations(vault, wording, faults), desks, faults);
    server.mount(DeskServer.PATH, api::answer);
    server.mount(DeskLevers.PATH, new DeskLevers(vault, this::decided)::answer);
    server.mount(
        BuyerPage.PATH,
        new BuyerPage(id -> vault.act(work -> work.application(id)), this::decided)::answer);
  }

  /** Moves a desk's notifications, or changes its secret, from now on. */
  public void desk(Desk desk) {
    desks.put(desk.apiKey(), desk);
  }

  /** The bank, or the buyer, makes up its mind; one that is over stays as it is. */
  public void decide(String application, Outcome outcome) {
    decided(application, outcome);
  }

  private Application decided(String id, Outcome outcome) {
    return vault.act(
        work -> {
          Application found = work.application(id);
          String contract = "I-" + found.id().substring(0, 8);
          return work.move(found, found.decided(outcome, contract, work.now()));
        });
  }

  /** The books of a desk's applications whose names begin so: of one order, or all. */
  public DeskBooks books(String apiKey, String referencesFrom) {
    return vault.books(
        one -> one.apiKey().equals(apiKey) && one.reference().startsWith(referencesFrom));
  }

  /** Applications with notices still on their way. */
  public int waiting() {
    return notifier.waiting();
  }

  private static @Nullable Path in(@Nullable Path directory) {
    return directory == null ? null : directory.resolve("instalment");
  }

  @Override
  public void close() {
    notifier.close();
    vault.close();
  }
}
