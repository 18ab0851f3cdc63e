package io.orderledger.simulator.fiscal;

import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.http.ApiServer;
import io.orderledger.simulator.journal.FileJournal;
import io.orderledger.simulator.journal.Journal;
import io.orderledger.simulator.journal.MemoryJournal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fiscal gateway beside the providers on the same port; they share the faults, and nothing
 * else.
 */
public final class Fiscal implements AutoCloseable {

  /** What the seller's system proves itself by. */
  public static final String TOKEN = "fiscal_simulator";

  private final Register register;
  private final Journal<FiscalReceipt> journal;

  /**
   * Answers on the server from its start on.
   *
   * @param seen where buyers' browsers reach it
   */
  public Fiscal(SimulatorSettings settings, FaultPlan faults, ApiServer server, URI seen) {
    register = new Register(settings.clock());
    journal = journal(settings.dataDirectory());
    register.open(journal);
    FiscalApi api = new FiscalApi(register, faults, seen.toString());
    server.mount("/fiscal/", api::answer);
  }

  /** All receipts, in the order of their numbers. */
  public List<FiscalReceipt> receipts() {
    return register.all();
  }

  private Journal<FiscalReceipt> journal(@Nullable Path directory) {
    if (directory == null) {
      return new MemoryJournal<>(receipt -> {});
    }
    FileJournal<FiscalReceipt> file =
        new FileJournal<>(directory.resolve("fiscal"), FiscalReceipt.class, new JsonMapper());
    file.replay(register::restore, receipt -> {});
    return file;
  }

  @Override
  public void close() {
    journal.close();
  }
}
