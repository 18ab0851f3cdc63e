package io.orderledger.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** A provider's own books over all its sellers, for whoever verifies: {@code GET}, as JSON. */
public record PageBooks(Supplier<Sums> books) implements ApiServer.Answering {

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
  public Reply answer(HttpExchange exchange) {
    return Reply.json(200, JSON.writeValueAsString(books.get()));
  }
}
