package io.orderledger.payment.provider.halyk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.payment.provider.ProviderHttp;
import io.orderledger.payment.provider.ProviderUnavailable;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider's tokens: one for a seller's operations, kept until shortly before its end, and one
 * of its own for each payment on the page. While the secret is being changed the bank may know the
 * previous one only: it is tried when the present one is not taken.
 */
final class HalykTokens {

  private static final int OK = 200;
  private static final Duration MARGIN = Duration.ofMinutes(5);
  private static final String PAYING = "payment";
  private static final String OPERATING =
      "webapi usermanagement email_send verification statement statistics payment";
  private static final JsonMapper JSON = new JsonMapper();

  private final HalykSettings settings;
  private final ProviderHttp http;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(String token, Instant until) {}

  HalykTokens(HalykSettings settings, ProviderHttp http, Clock clock) {
    this.settings = settings;
    this.http = http;
    this.clock = clock;
  }

  /** For a seller's operations. */
  String operating(String seller) {
    Kept present = kept.get(seller);
    Instant now = clock.instant();
    if (present != null && now.isBefore(present.until())) {
      return present.token();
    }
    JsonNode answer = asked(seller, OPERATING, Map.of());
    Duration lasts = Duration.ofSeconds(answer.path("expires_in").asLong(0));
    Kept fresh = new Kept(answer.path("access_token").asString(), now.plus(lasts).minus(MARGIN));
    kept.put(seller, fresh);
    return fresh.token();
  }

  /** That token was not taken: the next one is asked for. */
  void forget(String seller, String token) {
    kept.computeIfPresent(
        seller, (same, present) -> present.token().equals(token) ? null : present);
  }

  /** For one payment, as the provider answered it: the page wants all of it. */
  JsonNode paying(String seller, Map<String, String> payment) {
    return asked(seller, PAYING, payment);
  }

  private JsonNode asked(String seller, String scope, Map<String, String> payment) {
    HalykSettings.Terminal terminal = terminal(seller);
    List<String> secrets = terminal.secrets().toList();
    int status = 0;
    for (String secret : secrets) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("grant_type", "client_credentials");
      fields.put("scope", scope);
      fields.put("client_id", terminal.clientId());
      fields.put("client_secret", secret);
      fields.put("terminal", terminal.terminal());
      fields.putAll(payment);
      HttpResponse<String> answer = http.send("oauth2/token", request(fields));
      if (answer.statusCode() == OK) {
        return read(answer.body());
      }
      status = answer.statusCode();
    }
    throw new ProviderUnavailable("oauth2/token answered with HTTP " + status + '.');
  }

  HalykSettings.Terminal terminal(String seller) {
    HalykSettings.Terminal terminal = settings.sellers().get(seller);
    if (terminal == null) {
      throw new ProviderUnavailable("Set orderledger.halyk.sellers." + seller + '.');
    }
    return terminal;
  }

  private HttpRequest request(Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(settings.tokenUri())
        .timeout(settings.readTimeout())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build();
  }

  private static JsonNode read(String body) {
    try {
      JsonNode token = JSON.readTree(body);
      if (token.path("access_token").asString("").isEmpty()) {
        throw new ProviderUnavailable("oauth2/token answered without a token.");
      }
      return token;
    } catch (JacksonException e) {
      throw new ProviderUnavailable("oauth2/token did not answer in JSON.", e);
    }
  }
}
