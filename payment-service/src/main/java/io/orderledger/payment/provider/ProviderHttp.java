package io.orderledger.payment.provider;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One call to a provider that has no library of its own. Nothing is repeated here. */
public final class ProviderHttp implements AutoCloseable {

  private final HttpClient http;

  /** Follows no redirect: a provider has no reason to send secrets elsewhere. */
  public ProviderHttp(Duration connectTimeout) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * The answer, whatever its status.
   *
   * @param what is called, for messages
   * @throws ProviderUnavailable when none came
   */
  public HttpResponse<String> send(String what, HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new ProviderUnavailable(what + ": " + e.getClass().getSimpleName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderUnavailable(what + " was interrupted.", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
