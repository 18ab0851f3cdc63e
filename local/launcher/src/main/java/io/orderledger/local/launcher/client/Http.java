package io.orderledger.local.launcher.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;

/**
 * Requests over kept connections, one answer each. It sends in the caller's thread: whoever looks
 * for the services' limits does not want to measure the client's.
 */
final class Http implements AutoCloseable {

  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final Timeout ANSWER = Timeout.ofSeconds(30);
  private static final int CONNECTIONS = 256;

  private final CloseableHttpClient client =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(CONNECTIONS)
                  .setMaxConnTotal(2 * CONNECTIONS)
                  .setDefaultConnectionConfig(
                      ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                  .build())
          .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(ANSWER).build())
          .disableAutomaticRetries()
          .disableRedirectHandling()
          .disableCookieManagement()
          .disableAuthCaching()
          .disableContentCompression()
          .disableConnectionState()
          .build();

  /** An answer as it came. */
  record Reply(int status, String body, ClassicHttpResponse head) {

    boolean isJson() {
      return !body.isEmpty() && header("Content-Type").contains("json");
    }

    /** Empty when there is none of that name. */
    String header(String name) {
      Header header = head.getFirstHeader(name);
      return header == null ? "" : header.getValue();
    }
  }

  /**
   * Waits for the answer.
   *
   * @throws Unreachable when none came; whether the request arrived is unknown then
   */
  Reply send(HttpUriRequestBase request) {
    try {
      return client.execute(
          request,
          answer -> {
            HttpEntity entity = answer.getEntity();
            String body = entity == null ? "" : EntityUtils.toString(entity, UTF_8);
            return new Reply(answer.getCode(), body, answer);
          });
    } catch (IOException broken) {
      throw new Unreachable(
          request.getScheme() + "://" + request.getAuthority() + request.getPath(), broken);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
