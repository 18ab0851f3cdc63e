package io.orderledger.simulator.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orderledger.simulator.resources.StripeFailure;
import io.orderledger.simulator.resources.StripeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listening socket; each call runs on a virtual thread of its own. */
public final class ApiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

  static {
    // Read once by the JDK's server: without it small answers wait for the peer's delayed
    // acknowledgement, and idle connections of busy clients are cut.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Duration withheldFor;

  /**
   * Binds, and answers nothing yet.
   *
   * @param withheldFor how long a caller is left without an answer before the connection is cut
   */
  public ApiServer(InetSocketAddress address, Duration withheldFor) {
    this.withheldFor = withheldFor;
    try {
      server = HttpServer.create(address, 1024);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + address + "; is the port taken?", e);
    }
    server.setExecutor(threads);
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Begins to answer. */
  public void start(StripeApi api, BuyerPages pages, Levers levers, StripeJson json) {
    server.createContext(
        "/", exchange -> handle(exchange, json, call -> route(call, api, pages, levers)));
    server.start();
  }

  /** What answers below a path. */
  @FunctionalInterface
  public interface Answering {
    Reply answer(HttpExchange exchange) throws IOException;
  }

  /** Lets another provider answer below a path; before {@link #start}. */
  public void mount(String path, Answering answering) {
    server.createContext(path, exchange -> answer(exchange, () -> answering.answer(exchange)));
  }

  private interface Route {
    Reply to(Call call);
  }

  private static Reply route(Call call, StripeApi api, BuyerPages pages, Levers levers) {
    String first = call.path().isEmpty() ? "" : call.path().getFirst();
    String second = call.path().size() > 1 ? call.path().get(1) : "";
    boolean hasId = call.path().size() == 3;
    return switch (first) {
      case "v1" -> api.perform(call);
      case "healthz" -> Reply.json(200, "{\"status\":\"UP\"}");
      case "simulator" -> {
        if (second.equals("3ds") && hasId) {
          yield pages.challenge(call);
        }
        if (second.equals("pay") && hasId) {
          yield pages.pay(call);
        }
        if (second.isEmpty()) {
          throw Unknown.url(call);
        }
        yield levers.perform(call);
      }
      default -> throw Unknown.url(call);
    };
  }

  private void handle(HttpExchange exchange, StripeJson json, Route route) throws IOException {
    answer(
        exchange,
        () -> {
          Call call = Call.read(exchange);
          stripeHeaders(exchange.getResponseHeaders(), call);
          return reply(call, json, route);
        });
  }

  private interface Answer {
    Reply get() throws IOException;
  }

  private void answer(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      Reply reply = answer.get();
      switch (reply.manner()) {
        case SENT -> send(exchange, reply);
        case WITHHELD -> Thread.sleep(withheldFor);
        case DROPPED -> {}
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reply reply(Call call, StripeJson json, Route route) {
    if (call.method().equals("OPTIONS")) {
      return Reply.json(200, "{}");
    }
    try {
      return route.to(call);
    } catch (StripeFailure refused) {
      return Reply.json(refused.status(), json.error(refused).toString());
    } catch (IllegalArgumentException e) {
      StripeFailure refused =
          StripeFailure.of(400, "invalid_request_error", null, String.valueOf(e.getMessage()));
      return Reply.json(400, json.error(refused).toString());
    } catch (RuntimeException e) {
      LOG.error("{} /{} failed", call.method(), String.join("/", call.path()), e);
      return Reply.json(500, json.error(Troubles.serverError()).toString());
    }
  }

  private static void stripeHeaders(Headers headers, Call call) {
    headers.set("Request-Id", call.requestId());
    headers.set("Stripe-Version", StripeJson.API_VERSION);
    headers.set("Cache-Control", "no-cache, no-store");
    headers.set("Access-Control-Allow-Origin", "*");
    headers.set("Access-Control-Allow-Methods", "GET, POST, DELETE, OPTIONS");
    headers.set(
        "Access-Control-Allow-Headers",
        "Authorization, Content-Type, Idempotency-Key, Stripe-Version");
    headers.set("Access-Control-Expose-Headers", "Request-Id, Idempotent-Replayed");
    if (call.idempotencyKey() != null) {
      headers.set("Idempotency-Key", call.idempotencyKey());
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    reply.headers().forEach(headers::set);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
