package io.orderledger.simulator;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.halyk.Shop;
import io.orderledger.simulator.http.SellerAccount;
import io.orderledger.simulator.instalment.Desk;
import io.orderledger.simulator.resources.Timing;
import io.orderledger.simulator.tiptop.Site;
import io.orderledger.simulator.webhooks.DeliveryPolicy;
import io.orderledger.simulator.webhooks.WebhookEndpoint;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator runs.
 *
 * @param bindAddress loopback unless a container needs another
 * @param port 0 for any free one
 * @param publicUri where buyers' browsers reach it, null when they reach it where it is bound
 * @param dataDirectory where its journal lives, null to keep everything in memory
 * @param accounts the sellers, at least one
 * @param faults rate of each fault, 0 to 1
 * @param seed makes the rates' decisions repeatable
 * @param sites the sellers at TipTop Pay, which answers beside Stripe
 * @param shops the sellers at Halyk ePay, which answers beside both
 * @param desks the sellers at the bank that gives instalments, beside all of them
 * @param withheldFor how long a caller waits in vain under {@code timeout_after_success}
 */
public record SimulatorSettings(
    String bindAddress,
    int port,
    @Nullable URI publicUri,
    @Nullable Path dataDirectory,
    List<SellerAccount> accounts,
    DeliveryPolicy delivery,
    Timing timing,
    Map<Fault, Double> faults,
    long seed,
    Duration withheldFor,
    Clock clock,
    List<Site> sites,
    List<Shop> shops,
    List<Desk> desks) {
  /** The account that is there when none is named. */
  public static final SellerAccount DEFAULT_ACCOUNT =
      new SellerAccount("acct_simulator", "sk_test_simulator", "pk_test_simulator", null);

  /** The site that is there when none is named. */
  public static final Site DEFAULT_SITE = new Site("pk_simulator", "tiptop_simulator", null);

  /** The terminal that is there when none is named. */
  public static final Shop DEFAULT_SHOP =
      new Shop("simulator", "halyk_simulator", "67e34d63-102f-4bd1-898e-000000000001", null);

  /** The desk that is there when none is named. */
  public static final Desk DEFAULT_DESK =
      new Desk("instalment_simulator", "instalment_secret", null);

  public SimulatorSettings {
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("a provider without sellers has nobody to answer");
    }
    accounts = List.copyOf(accounts);
    sites = List.copyOf(sites);
    shops = List.copyOf(shops);
    desks = List.copyOf(desks);
    faults = Map.copyOf(faults);
  }

  /** In memory, on a free loopback port, one account, nobody listening, nothing going wrong. */
  public static SimulatorSettings inMemory() {
    return new SimulatorSettings(
        "127.0.0.1",
        0,
        null,
        null,
        List.of(DEFAULT_ACCOUNT),
        DeliveryPolicy.QUICK,
        Timing.QUICK,
        Map.of(),
        1,
        Duration.ofSeconds(90),
        Clock.systemUTC(),
        List.of(DEFAULT_SITE),
        List.of(DEFAULT_SHOP),
        List.of(DEFAULT_DESK));
  }

  public SimulatorSettings at(String address, int newPort) {
    return new SimulatorSettings(
        address,
        newPort,
        publicUri,
        dataDirectory,
        accounts,
        delivery,
        timing,
        faults,
        seed,
        withheldFor,
        clock,
        sites,
        shops,
        desks);
  }

  public SimulatorSettings reachedAt(@Nullable URI uri) {
    return new SimulatorSettings(
        bindAddress,
        port,
        uri,
        dataDirectory,
        accounts,
        delivery,
        timing,
        faults,
        seed,
        withheldFor,
        clock,
        sites,
        shops,
        desks);
  }

  public SimulatorSettings keptIn(@Nullable Path directory) {
    return new SimulatorSettings(
        bindAddress,
        port,
        publicUri,
        directory,
        accounts,
        delivery,
        timing,
        faults,
        seed,
        withheldFor,
        clock,
        sites,
        shops,
        desks);
  }

  public SimulatorSettings accounts(List<SellerAccount> sellers) {
    return new SimulatorSettings(
        bindAddress,
        port,
        publicUri,
        dataDirectory,
        sellers,
        delivery,
        timing,
        faults,
        seed,
        withheldFor,
        clock,
        sites,
        shops,
        desks);
  }

  /** The first account listens there. */
  public SimulatorSettings webhook(URI url, String... secrets) {
    List<SellerAccount> sellers = new ArrayList<>(accounts);
    sellers.set(0, sellers.getFirst().listening(new WebhookEndpoint(url, List.of(secrets))));
    return accounts(sellers);
  }

  public SimulatorSettings delivering(DeliveryPolicy policy) {
    return new SimulatorSettings(
        bindAddress,
        port,
        publicUri,
        dataDirectory,
        accounts,
        policy,
        timing,
        faults,
        seed,
        withheldFor,
        clock,
        sites,
        shops,
        desks);
  }

  public SimulatorSettings timing(Timing banks) {
    return new SimulatorSettings(
        bindAddress,
        port,
        publicUri,
        dataDirectory,
        accounts,
        delivery,
        banks,
        faults,
        seed,
        withheldFor,
        clock,
        sites,
        shops,
        desks);
  }

  public SimulatorSettings fault(Fault fault, double rate) {
    Map<Fault, Double> more = new EnumMap<>(Fault.class);
    more.putAll(faults);
    more.put(fault, rate);
    return new SimulatorSettings(
        bindAddress,
        port,
        publicUri,
        dataDirectory,
        accounts,
        delivery,
        timing,
        more,
        seed,
        withheldFor,
        clock,
        sites,
        shops,
        desks);
  }

  public SimulatorSettings seed(long newSeed) {
    return new SimulatorSettings(
        bindAddress,
        port,
        publicUri,
        dataDirectory,
        accounts,
        delivery,
        timing,
        faults,
        newSeed,
        withheldFor,
        clock,
        sites,
        shops,
        desks);
  }

  public SimulatorSettings withholdingFor(Duration duration) {
    return new SimulatorSettings(
        bindAddress,
        port,
        publicUri,
        dataDirectory,
        accounts,
        delivery,
        timing,
        faults,
        seed,
        duration,
        clock,
        sites,
        shops,
        desks);
  }

  public SimulatorSettings clock(Clock newClock) {
    return new SimulatorSettings(
        bindAddress,
        port,
        publicUri,
        dataDirectory,
        accounts,
        delivery,
        timing,
        faults,
        seed,
        withheldFor,
        newClock,
        sites,
        shops,
        desks);
  }

  /** Sellers at TipTop Pay. */
  public SimulatorSettings sites(List<Site> sellers) {
    return new SimulatorSettings(
        bindAddress,
        port,
        publicUri,
        dataDirectory,
        accounts,
        delivery,
        timing,
        faults,
        seed,
        withheldFor,
        clock,
        sellers,
        shops,
        desks);
  }

  /** Sellers at Halyk ePay. */
  public SimulatorSettings shops(List<Shop> sellers) {
    return new SimulatorSettings(
        bindAddress,
        port,
        publicUri,
        dataDirectory,
        accounts,
        delivery,
        timing,
        faults,
        seed,
        withheldFor,
        clock,
        sites,
        sellers,
        desks);
  }

  public SimulatorSettings desks(List<Desk> sellers) {
    return new SimulatorSettings(
        bindAddress,
        port,
        publicUri,
        dataDirectory,
        accounts,
        delivery,
        timing,
        faults,
        seed,
        withheldFor,
        clock,
        sites,
        shops,
        sellers);
  }
}
