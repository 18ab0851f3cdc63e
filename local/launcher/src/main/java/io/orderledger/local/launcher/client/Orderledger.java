package io.orderledger.local.launcher.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The whole system through its public HTTP, as one of the demo's users. */
public final class Orderledger implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http;
  private final Addresses addresses;
  private final Tokens tokens;
  private final @Nullable String correlation;

  /**
   * A client.
   *
   * @param demoSecret the demo client's secret at the issuer
   */
  public Orderledger(Addresses addresses, String demoSecret) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    this.addresses = addresses;
    this.tokens = new Tokens(http, addresses.issuer(), demoSecret);
    this.correlation = null;
  }

  private Orderledger(Orderledger same, String correlation) {
    this.http = same.http;
    this.addresses = same.addresses;
    this.tokens = same.tokens;
    this.correlation = correlation;
  }

  /** This client, its requests marked as parts of one life; closed with this one. */
  public Orderledger correlated(String id) {
    return new Orderledger(this, id);
  }

  public Addresses addresses() {
    return addresses;
  }

  public Answer get(String login, URI service, String path) {
    return send(request(login, service, path).GET().build());
  }

  /**
   * A resource once it is another than was seen; 304 or 404 when nothing came in time.
   *
   * @param seen the ETag that was seen; empty for none
   */
  public Answer getNewer(String login, URI service, String path, String seen, Duration atMost) {
    HttpRequest.Builder request =
        request(login, service, path).header("Prefer", "wait=" + atMost.toSeconds());
    if (!seen.isEmpty()) {
      request.header("If-None-Match", seen);
    }
    return send(request.GET().build());
  }

  /** A command with an idempotency key of its own. */
  public Answer post(String login, URI service, String path, Object body) {
    return post(login, service, path, body, UUID.randomUUID().toString());
  }

  /** A command; the same key and body may be sent again after a broken connection. */
  public Answer post(String login, URI service, String path, Object body, String key) {
    return post(login, service, path, body, key, null);
  }

  /**
   * A command on a version of a resource that was seen.
   *
   * @param ifMatch its ETag; null for whatever version there is
   */
  public Answer post(
      String login, URI service, String path, Object body, String key, @Nullable String ifMatch) {
    HttpRequest.Builder request =
        request(login, service, path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return send(request.build());
  }

  public Answer put(String login, URI service, String path, Object body, @Nullable String ifMatch) {
    HttpRequest.Builder request =
        request(login, service, path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return send(request.build());
  }

  /** A text body that is no JSON, such as a CSV file. */
  public Answer postText(String login, URI service, String path, String type, String body) {
    return send(
        request(login, service, path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** The provider's own API as a buyer's browser uses it, or the simulator's levers: a form. */
  public Answer provider(String path, String form, @Nullable String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(addresses.provider().resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return send(request.build());
  }

  /** An open page, without a token. */
  public Answer open(URI service, String path) {
    return send(HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE).GET().build());
  }

  private HttpRequest.Builder request(String login, URI service, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + tokens.of(login));
    return correlation == null ? request : request.header("X-Correlation-Id", correlation);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      return new Answer(
          request.method() + ' ' + request.uri().getPath(),
          response.statusCode(),
          read(response),
          response.headers().firstValue("Location").orElse(""),
          response.headers().firstValue("ETag").orElse(""));
    } catch (IOException broken) {
      throw new Unreachable(request.uri(), broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer.", interrupted);
    }
  }

  private JsonNode read(HttpResponse<byte[]> response) {
    boolean isJson =
        response
            .headers()
            .firstValue("Content-Type")
            .map(type -> type.contains("json"))
            .orElse(false);
    return response.body().length == 0 || !isJson
        ? MissingNode.getInstance()
        : JSON.readTree(response.body());
  }

  @Override
  public void close() {
    http.close();
  }
}
