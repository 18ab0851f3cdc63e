package io.orderledger.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The other services' histories, as a test says them, and the issuer of the token that reads them.
 */
final class ToldHistories implements AutoCloseable {

  static final String SECRET = "the client's secret";
  private static final String TOKEN = "a token of payment-service";

  private final Map<String, HttpServer> servers = new TreeMap<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();

  ToldHistories() {
    for (String stage : new String[] {"order", "delivery", "returns", "issuer"}) {
      try {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> answer(stage, exchange));
        server.start();
        servers.put(stage, server);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  URI at(String stage) {
    return URI.create("http://127.0.0.1:" + servers.get(stage).getAddress().getPort());
  }

  void tell(String stage, String path, String json) {
    answers.put(stage + path, json);
  }

  /** The stage does not answer until the order is closed to it no more. */
  void silence(String stage, String path) {
    silent.add(stage + path);
  }

  void speakAgain() {
    silent.clear();
  }

  private void answer(String stage, HttpExchange exchange) throws IOException {
    String asked = stage + exchange.getRequestURI().getPath();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (stage.equals("issuer")) {
      String basic =
          "Basic "
              + Base64.getEncoder().encodeToString(("payment-service:" + SECRET).getBytes(UTF_8));
      boolean known = basic.equals(authorization);
      send(
          exchange,
          known ? 200 : 401,
          "{\"access_token\": \"" + TOKEN + "\", \"expires_in\": 600}");
    } else if (!("Bearer " + TOKEN).equals(authorization)) {
      send(exchange, 401, "{}");
    } else if (silent.contains(asked)) {
      send(exchange, 503, "{}");
    } else {
      String told = answers.get(asked);
      send(exchange, told == null ? 404 : 200, told == null ? "{}" : told);
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    servers.values().forEach(server -> server.stop(0));
  }
}
