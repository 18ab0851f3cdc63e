package io.orderledger.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import io.orderledger.simulator.resources.Ids;
import io.orderledger.simulator.resources.Parameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, read.
 *
 * @param path segments without the leading slash
 * @param parameters of the query for reads, of query and body for writes
 * @param authorization the header as it came, null when absent
 */
record Call(
    String method,
    List<String> path,
    Parameters parameters,
    @Nullable String authorization,
    @Nullable String idempotencyKey,
    String requestId) {
  private static final int LARGEST_BODY = 1 << 20;

  static Call read(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String form =
        Multipart.is(type)
            ? Multipart.form(type, exchange.getRequestBody())
            : new String(
                exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8);
    String both = query == null ? form : form.isEmpty() ? query : query + "&" + form;
    return new Call(
        exchange.getRequestMethod(),
        List.of(exchange.getRequestURI().getPath().substring(1).split("/")),
        Parameters.parse(both),
        exchange.getRequestHeaders().getFirst("Authorization"),
        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
        Ids.of("req"));
  }

  boolean posts() {
    return method.equals("POST");
  }

  /** Method and path with {@code :id} in the place of ids: {@code POST payment_intents/:id}. */
  String route() {
    StringBuilder route = new StringBuilder(method).append(' ').append(path.get(1));
    for (int i = 2; i < path.size(); i++) {
      boolean id = i == 2 && !path.get(2).equals("search");
      route.append('/').append(id ? ":id" : path.get(i));
    }
    return route.toString();
  }

  /** The id in the path; only for routes that have one. */
  String id() {
    return path.get(2);
  }

  /** The same for the same request, whoever sends it again. */
  String fingerprint() {
    return method + " " + String.join("/", path) + " " + parameters.fingerprint();
  }
}
