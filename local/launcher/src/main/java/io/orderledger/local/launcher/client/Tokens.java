package io.orderledger.local.launcher.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the demo's users, fetched from the issuer and renewed before they expire. */
public final class Tokens {

  private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);

  private final HttpClient http;
  private final URI issuer;
  private final String secret;
  private final JsonMapper json = new JsonMapper();
  private final Map<String, Token> byLogin = new ConcurrentHashMap<>();

  public Tokens(HttpClient http, URI issuer, String secret) {
    this.http = http;
    this.issuer = issuer;
    this.secret = secret;
  }

  /** A token of a demo user: alice, bob or carol (customers), oscar or olga (operators), audrey. */
  public String of(String login) {
    Token token = byLogin.get(login);
    if (token == null || Instant.now().isAfter(token.renewAt())) {
      token = fetch(login);
      byLogin.put(login, token);
    }
    return token.value();
  }

  private Token fetch(String login) {
    String form =
        "grant_type="
            + URLEncoder.encode("urn:orderledger:demo-user", StandardCharsets.UTF_8)
            + "&username="
            + URLEncoder.encode(login, StandardCharsets.UTF_8);
    String basic =
        Base64.getEncoder().encodeToString(("demo:" + secret).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "The issuer at "
                + issuer
                + " gave no token for "
                + login
                + ": "
                + response.statusCode());
      }
      JsonNode token = json.readTree(response.body());
      return new Token(
          token.path("access_token").asString(),
          Instant.now().plusSeconds(token.path("expires_in").asLong(60)).minus(RENEW_BEFORE));
    } catch (IOException broken) {
      throw new Unreachable(issuer, broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a token.", interrupted);
    }
  }

  private record Token(String value, Instant renewAt) {}
}
