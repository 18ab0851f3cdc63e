package io.orderledger.simulator.webhooks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Posts a body once and waits for the answer, in the caller's thread, following no redirect. */
public final class Sender implements AutoCloseable {

  private final CloseableHttpClient http;
  private volatile boolean closed;

  /**
   * @param timeout for the connection, and again for the answer
   * @param atOnce the most requests in flight to one seller
   */
  public Sender(Duration timeout, int atOnce) {
    Timeout patience = Timeout.of(timeout);
    http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(atOnce)
                    .setMaxConnTotal(2 * atOnce)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(patience).build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .disableConnectionState()
            .build();
  }

  /** What the seller said. */
  public record Answer(int status, String body) {}

  /** Throws when no answer came; the seller may have got it all the same. */
  public Answer post(URI address, ContentType type, Map<String, String> headers, String body)
      throws IOException {
    HttpPost request = new HttpPost(address);
    headers.forEach(request::setHeader);
    request.setEntity(new StringEntity(body, type));
    try {
      return http.execute(request, Sender::read);
    } catch (IllegalStateException e) {
      if (closed) {
        throw new IOException("the sender was closed", e);
      }
      throw e;
    }
  }

  private static Answer read(ClassicHttpResponse answer) throws IOException, ParseException {
    String said = answer.getEntity() == null ? "" : EntityUtils.toString(answer.getEntity());
    return new Answer(answer.getCode(), said);
  }

  /** Breaks off what is under way. */
  @Override
  public void close() {
    closed = true;
    http.close(CloseMode.IMMEDIATE);
  }
}
