package io.orderledger.local.launcher.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpDelete;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The whole system through its public HTTP, as one of the demo's users. */
public final class Orderledger implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

  private final Http http;
  private final Addresses addresses;
  private final Tokens tokens;
  private final @Nullable String correlation;

  /**
   * A client.
   *
   * @param demoSecret the demo client's secret at the issuer
   */
  public Orderledger(Addresses addresses, String demoSecret) {
    this.http = new Http();
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
    return send(as(login, new HttpGet(service.resolve(path))));
  }

  /**
   * A resource once it is another than was seen; 304 or 404 when nothing came in time.
   *
   * @param seen the ETag that was seen; empty for none
   */
  public Answer getNewer(String login, URI service, String path, String seen, Duration atMost) {
    HttpGet request = as(login, new HttpGet(service.resolve(path)));
    request.setHeader("Prefer", "wait=" + atMost.toSeconds());
    if (!seen.isEmpty()) {
      request.setHeader("If-None-Match", seen);
    }
    return send(request);
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
    HttpPost request = as(login, new HttpPost(service.resolve(path)));
    request.setHeader("Idempotency-Key", key);
    return send(json(request, body, ifMatch));
  }

  public Answer put(String login, URI service, String path, Object body, @Nullable String ifMatch) {
    return send(json(as(login, new HttpPut(service.resolve(path))), body, ifMatch));
  }

  /** Takes something back; the same key may be sent again after a broken connection. */
  public Answer delete(String login, URI service, String path, String key) {
    HttpDelete request = as(login, new HttpDelete(service.resolve(path)));
    request.setHeader("Idempotency-Key", key);
    return send(request);
  }

  /** A text body that is no JSON, such as a CSV file; may be sent again as {@link #post} may. */
  public Answer postText(
      String login, URI service, String path, String type, String body, String key) {
    HttpPost request = as(login, new HttpPost(service.resolve(path)));
    request.setHeader("Idempotency-Key", key);
    request.setEntity(new StringEntity(body, ContentType.create(type, StandardCharsets.UTF_8)));
    return send(request);
  }

  /** The provider's own API as a buyer's browser uses it, or the simulator's levers: a form. */
  public Answer provider(String path, String form, @Nullable String key) {
    HttpPost request = new HttpPost(addresses.provider().resolve(path));
    request.setEntity(new StringEntity(form, FORM));
    if (key != null) {
      request.setHeader("Authorization", "Bearer " + key);
    }
    return send(request);
  }

  /** A page of the provider's, as the buyer's browser posts to it and sees it. */
  public String providerPage(String path, String form) {
    HttpPost request = new HttpPost(addresses.provider().resolve(path));
    request.setEntity(new StringEntity(form, FORM));
    return http.send(request).body();
  }

  /** An open page, without a token. */
  public Answer open(URI service, String path) {
    return send(new HttpGet(service.resolve(path)));
  }

  private <R extends HttpUriRequestBase> R as(String login, R request) {
    request.setHeader("Authorization", "Bearer " + tokens.of(login));
    if (correlation != null) {
      request.setHeader("X-Correlation-Id", correlation);
    }
    return request;
  }

  private static HttpUriRequestBase json(
      HttpUriRequestBase request, Object body, @Nullable String ifMatch) {
    request.setEntity(
        new ByteArrayEntity(JSON.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
    if (ifMatch != null) {
      request.setHeader("If-Match", ifMatch);
    }
    return request;
  }

  private Answer send(HttpUriRequestBase request) {
    Http.Reply reply = http.send(request);
    return new Answer(
        request.getMethod() + ' ' + request.getPath(),
        reply.status(),
        reply.isJson() ? JSON.readTree(reply.body()) : MissingNode.getInstance(),
        reply.header("Location"),
        reply.header("ETag"));
  }

  @Override
  public void close() {
    http.close();
  }
}
