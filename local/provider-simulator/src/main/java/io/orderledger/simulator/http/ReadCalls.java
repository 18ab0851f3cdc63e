package io.orderledger.simulator.http;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import io.orderledger.simulator.resources.IntentSearch;
import io.orderledger.simulator.resources.Parameters;
import io.orderledger.simulator.resources.PaymentIntent;
import io.orderledger.simulator.resources.Provider;
import io.orderledger.simulator.resources.ProviderEvent;
import io.orderledger.simulator.resources.Reading;
import io.orderledger.simulator.resources.Resource;
import io.orderledger.simulator.resources.StripeFailure;
import io.orderledger.simulator.resources.StripeJson;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The routes that only look. */
final class ReadCalls {
  /** Kinds that can be retrieved by id: path to the prefix of their ids and their name. */
  private static final Map<String, Kind> KINDS =
      Map.of(
          "payment_intents", new Kind("pi_", "payment_intent"),
          "charges", new Kind("ch_", "charge"),
          "refunds", new Kind("re_", "refund"),
          "disputes", new Kind("du_", "dispute"),
          "balance_transactions", new Kind("txn_", "balance transaction"),
          "customers", new Kind("cus_", "customer"),
          "payment_methods", new Kind("pm_", "PaymentMethod"));

  private record Kind(String prefix, String name) {}

  private final Provider provider;
  private final FaultPlan faults;
  private final StripeJson json;

  ReadCalls(Provider provider, FaultPlan faults, StripeJson json) {
    this.provider = provider;
    this.faults = faults;
    this.json = json;
  }

  Reply perform(Call call, Authentication.Caller caller) {
    String operation = call.path().size() == 2 ? "list" : "retrieve";
    if (faults.strikes(Fault.RATE_LIMIT, null, operation)) {
      throw Troubles.rateLimit();
    }
    if (faults.strikes(Fault.SERVER_ERROR, null, operation)) {
      throw Troubles.serverError();
    }
    return Reply.json(200, provider.read(reading -> look(reading, call, caller)).toString());
  }

  private ObjectNode look(Reading reading, Call call, Authentication.Caller caller) {
    ObjectNode body = body(reading, call, caller);
    Expansion.of(call.parameters())
        .into(
            body,
            id -> {
              Resource found = reading.find(caller.account().id(), id);
              return found == null ? null : json.of(found, provider.now());
            });
    return body;
  }

  private ObjectNode body(Reading reading, Call call, Authentication.Caller caller) {
    String account = caller.account().id();
    Parameters query = call.parameters();
    return switch (call.route()) {
      case "GET payment_intents" -> list(call, reading.intents(account, query));
      case "GET payment_intents/search" -> search(reading, account, query);
      case "GET charges" -> list(call, reading.charges(account, query));
      case "GET refunds" -> list(call, reading.refunds(account, query));
      case "GET disputes" -> list(call, reading.disputes(account, query));
      case "GET balance_transactions" -> list(call, reading.transactions(account, query));
      case "GET payouts" -> payouts(reading, call, account);
      case "GET events" -> events(reading, call, account);
      case "GET events/:id" -> event(reading, account, call.id());
      default -> one(reading, call, caller);
    };
  }

  private ObjectNode one(Reading reading, Call call, Authentication.Caller caller) {
    Kind kind = KINDS.get(call.path().get(1));
    if (kind == null || call.path().size() != 3) {
      throw Unknown.url(call);
    }
    Resource found = reading.find(caller.account().id(), call.id());
    if (found == null || !call.id().startsWith(kind.prefix())) {
      throw StripeFailure.missing(kind.name(), call.id(), "id");
    }
    if (caller.trusted()) {
      return json.of(found, provider.now());
    }
    if (found instanceof PaymentIntent intent) {
      ClientSecret.check(intent, call.parameters());
      return json.forBuyer(intent);
    }
    throw Unknown.needsSecretKey();
  }

  private ObjectNode list(Call call, Reading.Listed<? extends Resource> page) {
    return StripeJson.list(
        "/" + String.join("/", call.path()),
        page.items().stream().map(item -> json.of(item, provider.now())).toList(),
        page.more());
  }

  private ObjectNode payouts(Reading reading, Call call, String account) {
    var page = reading.payouts(account, call.parameters(), Instant.ofEpochSecond(provider.now()));
    return StripeJson.list(
        "/v1/payouts", page.items().stream().map(StripeJson::of).toList(), page.more());
  }

  private ObjectNode search(Reading reading, String account, Parameters query) {
    IntentSearch search = IntentSearch.parse(query.required("query"));
    var page = reading.search(account, search, query);
    ObjectNode found =
        StripeJson.list(
            "/v1/payment_intents/search",
            page.items().stream().map(item -> json.of(item, provider.now())).toList(),
            page.more());
    return found.put("object", "search_result").putNull("next_page");
  }

  private ObjectNode events(Reading reading, Call call, String account) {
    var page = reading.events(account, call.parameters());
    return StripeJson.list(
        "/v1/events",
        page.items().stream().map(event -> json.of(event, reading.untold(event))).toList(),
        page.more());
  }

  private ObjectNode event(Reading reading, String account, String id) {
    ProviderEvent event = reading.event(account, id);
    if (event == null) {
      throw StripeFailure.missing("event", id, "id");
    }
    return json.of(event, reading.untold(event));
  }
}
