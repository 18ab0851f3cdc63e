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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator runs. Settings do not change: each call that says otherwise gives others, the
 * rest of them the same.
 */
public final class SimulatorSettings {

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

  private String bindAddress = "127.0.0.1";
  private int port;
  private @Nullable URI publicUri;
  private @Nullable Path dataDirectory;
  private List<SellerAccount> accounts = List.of(DEFAULT_ACCOUNT);
  private List<Site> sites = List.of(DEFAULT_SITE);
  private List<Shop> shops = List.of(DEFAULT_SHOP);
  private List<Desk> desks = List.of(DEFAULT_DESK);
  private DeliveryPolicy delivery = DeliveryPolicy.QUICK;
  private Timing timing = Timing.QUICK;
  private Map<Fault, Double> faults = Map.of();
  private long seed = 1;
  private Duration withheldFor = Duration.ofSeconds(90);
  private Clock clock = Clock.systemUTC();

  private SimulatorSettings() {}

  /** In memory, on a free loopback port, one account, nobody listening, nothing going wrong. */
  public static SimulatorSettings inMemory() {
    return new SimulatorSettings();
  }

  private SimulatorSettings but(Consumer<SimulatorSettings> change) {
    SimulatorSettings others = new SimulatorSettings();
    others.bindAddress = bindAddress;
    others.port = port;
    others.publicUri = publicUri;
    others.dataDirectory = dataDirectory;
    others.accounts = accounts;
    others.sites = sites;
    others.shops = shops;
    others.desks = desks;
    others.delivery = delivery;
    others.timing = timing;
    others.faults = faults;
    others.seed = seed;
    others.withheldFor = withheldFor;
    others.clock = clock;
    change.accept(others);
    return others;
  }

  /**
   * Where it listens.
   *
   * @param address loopback unless a container needs another
   * @param newPort 0 for any free one
   */
  public SimulatorSettings at(String address, int newPort) {
    return but(
        others -> {
          others.bindAddress = address;
          others.port = newPort;
        });
  }

  /** Where buyers' browsers reach it; null when they reach it where it is bound. */
  public SimulatorSettings reachedAt(@Nullable URI uri) {
    return but(others -> others.publicUri = uri);
  }

  /** Where its journal lives; null to keep everything in memory. */
  public SimulatorSettings keptIn(@Nullable Path directory) {
    return but(others -> others.dataDirectory = directory);
  }

  /** The sellers at Stripe, at least one. */
  public SimulatorSettings accounts(List<SellerAccount> sellers) {
    if (sellers.isEmpty()) {
      throw new IllegalArgumentException("a provider without sellers has nobody to answer");
    }
    return but(others -> others.accounts = List.copyOf(sellers));
  }

  /** The first account listens there. */
  public SimulatorSettings webhook(URI url, String... secrets) {
    List<SellerAccount> sellers = new ArrayList<>(accounts);
    sellers.set(0, sellers.getFirst().listening(new WebhookEndpoint(url, List.of(secrets))));
    return accounts(sellers);
  }

  /** The sellers at TipTop Pay, which answers beside Stripe. */
  public SimulatorSettings sites(List<Site> sellers) {
    return but(others -> others.sites = List.copyOf(sellers));
  }

  /** The sellers at Halyk ePay, which answers beside both. */
  public SimulatorSettings shops(List<Shop> sellers) {
    return but(others -> others.shops = List.copyOf(sellers));
  }

  /** The sellers at the bank that gives instalments, beside all of them. */
  public SimulatorSettings desks(List<Desk> sellers) {
    return but(others -> others.desks = List.copyOf(sellers));
  }

  public SimulatorSettings delivering(DeliveryPolicy policy) {
    return but(others -> others.delivery = policy);
  }

  public SimulatorSettings timing(Timing banks) {
    return but(others -> others.timing = banks);
  }

  /** How often a fault comes, from 0 to 1; the other faults as before. */
  public SimulatorSettings fault(Fault fault, double rate) {
    Map<Fault, Double> more = new EnumMap<>(Fault.class);
    more.putAll(faults);
    more.put(fault, rate);
    return but(others -> others.faults = Map.copyOf(more));
  }

  /** Makes the rates' decisions repeatable. */
  public SimulatorSettings seed(long newSeed) {
    return but(others -> others.seed = newSeed);
  }

  /** How long a caller waits in vain under {@code timeout_after_success}. */
  public SimulatorSettings withholdingFor(Duration duration) {
    return but(others -> others.withheldFor = duration);
  }

  public SimulatorSettings clock(Clock newClock) {
    return but(others -> others.clock = newClock);
  }

  public String bindAddress() {
    return bindAddress;
  }

  public int port() {
    return port;
  }

  public @Nullable URI publicUri() {
    return publicUri;
  }

  public @Nullable Path dataDirectory() {
    return dataDirectory;
  }

  public List<SellerAccount> accounts() {
    return accounts;
  }

  public List<Site> sites() {
    return sites;
  }

  public List<Shop> shops() {
    return shops;
  }

  public List<Desk> desks() {
    return desks;
  }

  public DeliveryPolicy delivery() {
    return delivery;
  }

  public Timing timing() {
    return timing;
  }

  public Map<Fault, Double> faults() {
    return faults;
  }

  public long seed() {
    return seed;
  }

  public Duration withheldFor() {
    return withheldFor;
  }

  public Clock clock() {
    return clock;
  }
}
