package io.orderledger.servicekit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** HTTP calls of one caller; immutable, so that one with a header more is another client. */
public final class Client {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http;
  private final String base;
  private final Map<String, String> headers;

  Client(HttpClient http, String base, Map<String, String> headers) {
    this.http = http;
    this.base = base;
    this.headers = headers;
  }

  /** With one more header. */
  public Client with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Client(http, base, more);
  }

  /** With this {@code Idempotency-Key}. */
  public Client key(String key) {
    return with("Idempotency-Key", key);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  /**
   * Any call.
   *
   * @param body a string as it is, bytes as they are, anything else as its JSON
   */
  public Answer send(String method, String path, @Nullable Object body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::setHeader);
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while calling the service.", e);
    }
  }

  private static byte[] bytes(Object body) {
    return switch (body) {
      case byte[] raw -> raw;
      case String text -> text.getBytes(UTF_8);
      default -> JSON.writeValueAsBytes(body);
    };
  }
}
