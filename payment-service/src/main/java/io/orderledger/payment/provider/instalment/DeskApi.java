package io.orderledger.payment.provider.instalment;

import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderHttp;
import io.orderledger.payment.provider.ProviderUnavailable;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call to the bank's desk: what it answered, or that it did not. Nothing is repeated here. */
final class DeskApi implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int FIRST_REDIRECT = 300;
  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int NOT_FOUND = 404;

  private final InstalmentSettings settings;
  private final ProviderHttp http;

  DeskApi(InstalmentSettings settings) {
    this.settings = settings;
    this.http = new ProviderHttp(settings.connectTimeout());
  }

  /** What stands under a path. */
  JsonNode look(String seller, String path) {
    return call(path, request(seller, path).GET().build());
  }

  /** Has something done: once, whatever is asked again under the same name. */
  JsonNode ask(String seller, String path, Map<String, ?> body) {
    return call(
        path,
        request(seller, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private HttpRequest.Builder request(String seller, String path) {
    InstalmentSettings.@Nullable Desk desk = settings.desks().get(seller);
    if (desk == null) {
      // The buyer is not kept waiting for a bank that there is not: another way may be chosen.
      throw new ProviderDeclined("no_instalment_desk");
    }
    URI base = Objects.requireNonNull(settings.apiBase());
    return HttpRequest.newBuilder(base.resolve("/instalments/v1/" + path))
        .timeout(settings.readTimeout())
        .header("Authorization", "Bearer " + desk.key());
  }

  private JsonNode call(String path, HttpRequest request) {
    HttpResponse<String> answer = http.send(path, request);
    int status = answer.statusCode();
    JsonNode body = read(path, answer);
    if (status < FIRST_REDIRECT) {
      return body;
    }
    if (status == BAD_REQUEST
        || status == NOT_FOUND
        || status == CONFLICT
        || status == UNPROCESSABLE) {
      throw new ProviderDeclined(body.path("error").asString("refused"));
    }
    throw new ProviderUnavailable(path + " answered with HTTP " + status + '.');
  }

  private static JsonNode read(String path, HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new ProviderUnavailable(
          path + " answered with HTTP " + answer.statusCode() + ", and not in JSON.", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
