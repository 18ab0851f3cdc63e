package io.orderledger.payment.provider.tiptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderHttp;
import io.orderledger.payment.provider.ProviderUnavailable;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call to the provider: what it answered, or that it did not. Nothing is repeated here. */
final class TipTopApi implements AutoCloseable {

  private static final int OK = 200;
  private static final String NOT_FOUND = "Not found";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final TipTopSettings settings;
  private final ProviderHttp http;

  TipTopApi(TipTopSettings settings) {
    this.settings = settings;
    this.http = new ProviderHttp(settings.connectTimeout());
  }

  /**
   * What the provider answered.
   *
   * @param model a missing node when there is none
   * @param message empty when there is none; never shown or logged: it may quote what was sent
   */
  record Answer(boolean success, JsonNode model, String message) {

    /** What was looked for; one that was declined is no success and is shown. */
    Optional<JsonNode> found() {
      if (model.isObject()) {
        return Optional.of(model);
      }
      if (NOT_FOUND.equalsIgnoreCase(message)) {
        return Optional.empty();
      }
      throw new ProviderUnavailable("The provider did not say whether there is such a payment.");
    }

    /** The model of a success. */
    JsonNode orDeclined() {
      if (success) {
        return model;
      }
      String reason = TipTopReading.text(model.path("ReasonCode"));
      throw new ProviderDeclined(reason == null ? "refused" : reason);
    }
  }

  Set<String> sellers() {
    return settings.sellers().keySet();
  }

  /**
   * Calls.
   *
   * @param requestId under which a success is repeated for an hour; null for what only looks
   */
  Answer call(String seller, String path, Map<String, ?> body, @Nullable String requestId) {
    TipTopSettings.Account account = settings.sellers().get(seller);
    if (account == null) {
      throw new ProviderUnavailable("Set orderledger.tiptop.sellers." + seller + '.');
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.apiBase().resolve(path))
            .timeout(settings.readTimeout())
            .header("Content-Type", "application/json")
            .header("Authorization", basic(account))
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (requestId != null) {
      request.header("X-Request-ID", requestId);
    }
    return read(path, send(path, request.build()));
  }

  private HttpResponse<String> send(String path, HttpRequest request) {
    HttpResponse<String> answer = http.send(path, request);
    if (answer.statusCode() != OK) {
      throw new ProviderUnavailable(path + " answered with HTTP " + answer.statusCode() + '.');
    }
    return answer;
  }

  private static Answer read(String path, HttpResponse<String> answer) {
    try {
      JsonNode read = JSON.readTree(answer.body());
      JsonNode success = read.path("Success");
      if (!success.isBoolean()) {
        throw new ProviderUnavailable(path + " answered without saying whether it succeeded.");
      }
      return new Answer(
          success.booleanValue(), read.path("Model"), read.path("Message").asString(""));
    } catch (JacksonException e) {
      throw new ProviderUnavailable(path + " did not answer in JSON.", e);
    }
  }

  private static String basic(TipTopSettings.Account account) {
    String pair = account.publicId() + ':' + account.secret();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  @Override
  public void close() {
    http.close();
  }
}
