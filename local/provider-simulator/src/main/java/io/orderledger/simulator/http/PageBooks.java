package io.orderledger.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** A provider's own books over all its sellers, for whoever verifies: {@code GET}, as JSON. */
public record PageBooks(Supplier<Sums> books) implements HttpHandler {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * In hundredths of a tenge.
   *
   * @param captured taken from buyers
   * @param refunded given back of what was taken
   * @param holding still held
   */
  public record Sums(long captured, long refunded, long holding) {}

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = JSON.writeValueAsString(books.get()).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
