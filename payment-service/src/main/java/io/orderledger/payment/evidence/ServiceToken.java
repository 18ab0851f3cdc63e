package io.orderledger.payment.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.servicekit.edge.SecuritySettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * This service's own access token, by its client credentials; kept until shortly before its end.
 */
final class ServiceToken {

  private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DisputeSettings settings;
  private final URI issuedAt;
  private final HttpClient http;
  private final Clock clock;
  private @Nullable Kept kept;

  private record Kept(String token, Instant renewAt) {
    @Override
    public String toString() {
      return "Kept[…]";
    }
  }

  ServiceToken(DisputeSettings settings, SecuritySettings security, HttpClient http, Clock clock) {
    this.settings = settings;
    URI given = settings.tokenUri();
    this.issuedAt = given == null ? URI.create(security.issuer() + "/oauth2/token") : given;
    this.http = http;
    this.clock = clock;
  }

  /**
   * The token.
   *
   * @throws IOException when the issuer gives none
   */
  synchronized String value() throws IOException, InterruptedException {
    Kept known = kept;
    if (known != null && clock.instant().isBefore(known.renewAt())) {
      return known.token();
    }
    Kept fetched = fetch();
    kept = fetched;
    return fetched.token();
  }

  private Kept fetch() throws IOException, InterruptedException {
    String secret = settings.secret();
    if (secret == null) {
      throw new IOException("Set orderledger.disputes.client-secret or client-secret-file.");
    }
    String basic =
        Base64.getEncoder().encodeToString((settings.clientId() + ':' + secret).getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(issuedAt)
            .timeout(settings.answerWithin())
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("The issuer gave no token: HTTP " + answer.statusCode() + '.');
    }
    JsonNode token = JSON.readTree(answer.body());
    Duration lives = Duration.ofSeconds(token.path("expires_in").asLong(60));
    return new Kept(
        token.path("access_token").asString(), clock.instant().plus(lives).minus(RENEW_BEFORE));
  }
}
