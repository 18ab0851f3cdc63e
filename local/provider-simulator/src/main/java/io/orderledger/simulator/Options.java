package io.orderledger.simulator;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.halyk.Shop;
import io.orderledger.simulator.http.SellerAccount;
import io.orderledger.simulator.instalment.Desk;
import io.orderledger.simulator.tiptop.Site;
import io.orderledger.simulator.webhooks.WebhookEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings from the command line and the environment: {@code --webhook-url=…} before {@code
 * SIMULATOR_WEBHOOK_URL} before the file named by {@code SIMULATOR_WEBHOOK_URL_FILE}.
 */
final class Options {
  static final List<String> NAMES =
      List.of(
          "bind",
          "port",
          "public-url",
          "data-dir",
          "accounts",
          "webhook-url",
          "webhook-secrets",
          "sites",
          "notifications-url",
          "shops",
          "desks",
          "instalments-url",
          "instalments-secret",
          "faults",
          "seed");

  private final Map<String, String> flags = new HashMap<>();
  private final Map<String, String> environment;

  Options(List<String> arguments, Map<String, String> environment) {
    this.environment = environment;
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
      if (parts.length != 2 || !NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "not understood: " + argument + "; give --name=value with one of " + NAMES);
      }
      flags.put(name, parts[1]);
    }
  }

  SimulatorSettings settings() {
    String data = value("data-dir");
    String reached = value("public-url");
    SimulatorSettings settings =
        SimulatorSettings.inMemory()
            .at(value("bind", "127.0.0.1"), Integer.parseInt(value("port", "12111")))
            .keptIn(data == null ? null : Path.of(data))
            .reachedAt(reached == null ? null : URI.create(reached))
            .seed(Long.parseLong(value("seed", "1")))
            .accounts(accounts())
            .sites(sites())
            .shops(shops())
            .desks(desks());
    for (String pair : items(value("faults"))) {
      String[] parts = pair.split("=", 2);
      Fault fault =
          Fault.named(parts[0])
              .orElseThrow(() -> new IllegalArgumentException("no such fault: " + parts[0]));
      settings = settings.fault(fault, parts.length == 2 ? Double.parseDouble(parts[1]) : 1);
    }
    return settings;
  }

  /** {@code id:secretKey:publishableKey}, separated by commas. */
  private List<SellerAccount> accounts() {
    List<SellerAccount> accounts = new ArrayList<>();
    for (String item : items(value("accounts"))) {
      String[] parts = item.split(":", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException("an account is id:secretKey:publishableKey");
      }
      accounts.add(new SellerAccount(parts[0], parts[1], parts[2], null));
    }
    if (accounts.isEmpty()) {
      accounts.add(SimulatorSettings.DEFAULT_ACCOUNT);
    }
    return accounts.stream().map(account -> account.listening(webhook(account.id()))).toList();
  }

  /** {@code publicId:apiSecret}, separated by commas; all listen below one address. */
  private List<Site> sites() {
    String listens = value("notifications-url");
    URI address = listens == null ? null : URI.create(listens);
    List<Site> sites = new ArrayList<>();
    for (String item : items(value("sites"))) {
      String[] parts = item.split(":", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("a site is publicId:apiSecret");
      }
      sites.add(new Site(parts[0], parts[1], address));
    }
    return sites.isEmpty() ? List.of(SimulatorSettings.DEFAULT_SITE.listening(address)) : sites;
  }

  /** {@code clientId:clientSecret:terminal}, separated by commas; they are told where each asks. */
  private List<Shop> shops() {
    List<Shop> shops = new ArrayList<>();
    for (String item : items(value("shops"))) {
      String[] parts = item.split(":", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException("a shop is clientId:clientSecret:terminal");
      }
      shops.add(new Shop(parts[0], parts[1], parts[2], null));
    }
    return shops.isEmpty() ? List.of(SimulatorSettings.DEFAULT_SHOP) : shops;
  }

  /**
   * API keys, separated by commas; all listen at one address, and are signed to with one secret.
   */
  private List<Desk> desks() {
    String listens = value("instalments-url");
    URI address = listens == null ? null : URI.create(listens);
    String secret = value("instalments-secret", SimulatorSettings.DEFAULT_DESK.webhookSecret());
    List<String> keys = items(value("desks"));
    return (keys.isEmpty() ? List.of(SimulatorSettings.DEFAULT_DESK.apiKey()) : keys)
        .stream().map(key -> new Desk(key, secret, address)).toList();
  }

  private @Nullable WebhookEndpoint webhook(String account) {
    String url = value("webhook-url");
    if (url == null) {
      return null;
    }
    return new WebhookEndpoint(URI.create(url.replace("{account}", account)), secrets(account));
  }

  /** {@code secret} for all accounts or {@code account=secret} for one, separated by commas. */
  private List<String> secrets(String account) {
    List<String> secrets = new ArrayList<>();
    for (String item : items(value("webhook-secrets"))) {
      int equals = item.indexOf('=');
      if (equals < 0) {
        secrets.add(item);
      } else if (item.substring(0, equals).equals(account)) {
        secrets.add(item.substring(equals + 1));
      }
    }
    return secrets;
  }

  private static List<String> items(@Nullable String list) {
    return list == null || list.isBlank()
        ? List.of()
        : Arrays.stream(list.split(",", -1)).map(String::strip).toList();
  }

  private String value(String name, String otherwise) {
    String value = value(name);
    return value == null ? otherwise : value;
  }

  private @Nullable String value(String name) {
    String variable = "SIMULATOR_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    String value = flags.getOrDefault(name, environment.get(variable));
    String file = environment.get(variable + "_FILE");
    if (value != null || file == null) {
      return value;
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " named by " + variable + "_FILE", e);
    }
  }
}
