package io.orderledger.local.launcher.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the demo's users, fetched from the issuer and renewed before they expire. */
final class Tokens {

  private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");
  private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);

  private final Http http;
  private final URI issuer;
  private final String secret;
  private final JsonMapper json = new JsonMapper();
  private final Map<String, Token> byLogin = new ConcurrentHashMap<>();

  Tokens(Http http, URI issuer, String secret) {
    this.http = http;
    this.issuer = issuer;
    this.secret = secret;
  }

  /** A token of a demo user: alice, bob or carol (customers), oscar or olga (operators), audrey. */
  String of(String login) {
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
    HttpPost request = new HttpPost(issuer.resolve("/oauth2/token"));
    request.setHeader("Authorization", "Basic " + basic());
    request.setEntity(new StringEntity(form, FORM));
    Http.Reply reply = http.send(request);
    if (reply.status() != 200) {
      throw new IllegalStateException(
          "The issuer at " + issuer + " gave no token for " + login + ": " + reply.status());
    }
    JsonNode token = json.readTree(reply.body());
    return new Token(
        token.path("access_token").asString(),
        Instant.now().plusSeconds(token.path("expires_in").asLong(60)).minus(RENEW_BEFORE));
  }

  private String basic() {
    return Base64.getEncoder().encodeToString(("demo:" + secret).getBytes(StandardCharsets.UTF_8));
  }

  private record Token(String value, Instant renewAt) {}
}
