package io.orderledger.payment.provider.stripe;

import com.stripe.StripeClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The sellers' accounts: a client each, never the library's static configuration. */
final class StripeAccounts {

  private static final String SHARED = "shared";

  private final StripeSettings settings;
  private final Map<String, StripeClient> clients = new ConcurrentHashMap<>();
  private final List<Listening> listening = new ArrayList<>();

  /** An account that webhooks come for, with the secrets they may be signed with. */
  record Listening(String name, List<String> secrets) {
    @Override
    public String toString() {
      return name;
    }
  }

  StripeAccounts(StripeSettings settings) {
    this.settings = settings;
    listen(SHARED, settings.shared());
    settings.sellers().forEach(this::listen);
  }

  private void listen(String name, StripeSettings.Account account) {
    List<String> secrets = account.secrets();
    if (!secrets.isEmpty()) {
      listening.add(new Listening(name, secrets));
    }
  }

  StripeClient client(String sellerId) {
    return clients.computeIfAbsent(name(sellerId), this::open);
  }

  /** The account that a seller's money is on. */
  String name(String sellerId) {
    return settings.sellers().containsKey(sellerId) ? sellerId : SHARED;
  }

  /** Those that calls can be made for. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(settings.sellers().keySet());
    if (settings.shared().isKnown()) {
      names.add(SHARED);
    }
    return names;
  }

  List<Listening> listening() {
    return listening;
  }

  private StripeClient open(String name) {
    StripeSettings.Account account = settings.sellers().getOrDefault(name, settings.shared());
    return StripeClient.builder()
        .setApiBase(settings.apiBase().toString())
        .setFilesBase(settings.filesBase().toString())
        .setApiKey(account.key())
        // Our own durable task repeats, under the same key.
        .setMaxNetworkRetries(0)
        .setConnectTimeout((int) settings.connectTimeout().toMillis())
        .setReadTimeout((int) settings.readTimeout().toMillis())
        .build();
  }
}
