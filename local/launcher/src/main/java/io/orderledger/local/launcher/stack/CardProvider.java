package io.orderledger.local.launcher.stack;

import io.orderledger.local.launcher.client.Addresses;
import io.orderledger.local.launcher.demo.Need;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.halyk.Shop;
import io.orderledger.simulator.tiptop.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom the sellers of the local run are served by; the simulator answers as all of them. */
public enum CardProvider {
  STRIPE,
  TIPTOP,
  HALYK;

  /** Each seller has a site of its own: what is told is signed by it alone. */
  private static final Map<String, Site> SITES =
      Map.of(
          "goods",
          SimulatorSettings.DEFAULT_SITE,
          "services",
          new Site("pk_simulator_services", "tiptop_simulator_services", null));

  private static final Map<String, Shop> SHOPS =
      Map.of(
          "goods",
          SimulatorSettings.DEFAULT_SHOP,
          "services",
          new Shop(
              "simulator-services",
              "halyk_simulator_services",
              "67e34d63-102f-4bd1-898e-000000000002",
              null));

  /**
   * What some lives need and it does not do: others than Stripe have disputes answered on their own
   * pages, and Halyk's adapter keeps no cards.
   */
  public Set<Need> lacks() {
    return switch (this) {
      case STRIPE -> Set.of();
      case TIPTOP -> Set.of(Need.DISPUTES);
      case HALYK -> Set.of(Need.DISPUTES, Need.KEPT_CARDS);
    };
  }

  /** What payment-service must know beside Stripe's, which serves whoever is not named here. */
  Map<String, Object> settings(Addresses at) {
    return switch (this) {
      case STRIPE -> Map.of();
      case TIPTOP -> tiptop(at);
      case HALYK -> halyk(at);
    };
  }

  private static Map<String, Object> tiptop(Addresses at) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("orderledger.tiptop.api-base", at.provider());
    SITES.forEach(
        (seller, site) -> {
          String prefix = "orderledger.tiptop.sellers." + seller;
          settings.put(prefix + ".public-id", site.publicId());
          settings.put(prefix + ".api-secret", site.apiSecret());
        });
    return settings;
  }

  private static Map<String, Object> halyk(Addresses at) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("orderledger.halyk.api-base", at.provider());
    settings.put("orderledger.halyk.token-uri", at.provider().resolve("/oauth2/token"));
    settings.put("orderledger.halyk.callback-uri", at.payment().resolve("/webhooks/halyk"));
    settings.put("orderledger.halyk.back-link", at.order());
    SHOPS.forEach(
        (seller, shop) -> {
          String prefix = "orderledger.halyk.sellers." + seller;
          settings.put(prefix + ".client-id", shop.clientId());
          settings.put(prefix + ".terminal", shop.terminal());
          settings.put(prefix + ".client-secret", shop.clientSecret());
        });
    return settings;
  }

  /** The sellers' sites at the simulated TipTop Pay, listening. */
  static List<Site> sites(Addresses at) {
    URI address = at.payment().resolve("/webhooks/tiptop");
    return SITES.values().stream().map(site -> site.listening(address)).toList();
  }

  /** The sellers' terminals at the simulated Halyk ePay. */
  static List<Shop> shops() {
    return List.copyOf(SHOPS.values());
  }

  /** The one that the stack of a home runs with; Stripe where none of ours runs. */
  public static CardProvider of(Home home) {
    try {
      return RunningProcess.find(home).isPresent() && Files.exists(home.providerFile())
          ? valueOf(Files.readString(home.providerFile()).strip())
          : STRIPE;
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot read " + home.providerFile(), broken);
    }
  }

  void note(Home home) {
    try {
      Files.writeString(home.providerFile(), name());
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot write " + home.providerFile(), broken);
    }
  }

  static void forget(Home home) {
    try {
      Files.deleteIfExists(home.providerFile());
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot remove " + home.providerFile(), broken);
    }
  }
}
