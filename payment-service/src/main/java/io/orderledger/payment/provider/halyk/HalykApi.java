package io.orderledger.payment.provider.halyk;

import io.orderledger.payment.provider.ProviderDeclined;
import io.orderledger.payment.provider.ProviderHttp;
import io.orderledger.payment.provider.ProviderUnavailable;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call to the provider: what it answered, or that it did not. Nothing is repeated here. */
final class HalykApi implements AutoCloseable {

  private static final int OK = 200;
  private static final int REFUSED = 400;
  private static final int NO_TOKEN = 401;

  /** Codes of {@code resultCode}. */
  private static final String FOUND = "100";

  private static final String REJECTED = "101";
  private static final String UNKNOWN_INVOICE = "102";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final HalykSettings settings;
  private final ProviderHttp http;
  private final HalykTokens tokens;

  HalykApi(HalykSettings settings, Clock clock) {
    this.settings = settings;
    this.http = new ProviderHttp(settings.connectTimeout());
    this.tokens = new HalykTokens(settings, http, clock);
  }

  /** A token for one payment on the page. */
  JsonNode paymentToken(String seller, Map<String, String> payment) {
    return tokens.paying(seller, payment);
  }

  HalykSettings.Terminal terminal(String seller) {
    return tokens.terminal(seller);
  }

  /** The transaction that the provider shows for an invoice; empty when nobody tried to pay it. */
  Optional<JsonNode> transaction(String seller, String invoice) {
    String path = "/check-status/payment/transaction/" + invoice;
    HttpResponse<String> answer = sent(seller, path, false);
    if (answer.statusCode() != OK && answer.statusCode() != REFUSED) {
      throw new ProviderUnavailable("check-status answered with HTTP " + answer.statusCode() + '.');
    }
    JsonNode read = read("check-status", answer.body());
    String code = read.path("resultCode").asString("");
    return switch (code) {
      case FOUND, REJECTED -> Optional.of(read.path("transaction")).filter(JsonNode::isObject);
      case UNKNOWN_INVOICE -> Optional.empty();
      default -> throw new ProviderUnavailable("check-status answered with code " + code + '.');
    };
  }

  /**
   * Has something done with a transaction.
   *
   * @param operation such as {@code charge?amount=300}
   * @throws ProviderDeclined when the provider refused it, and nothing was done
   */
  void operate(String seller, String transaction, String operation) {
    String name = operation.replaceFirst("\\?.*", "");
    HttpResponse<String> answer = sent(seller, "/operation/" + transaction + '/' + operation, true);
    if (answer.statusCode() == REFUSED) {
      throw new ProviderDeclined(read(name, answer.body()).path("code").asString("refused"));
    }
    if (answer.statusCode() != OK) {
      throw new ProviderUnavailable(name + " answered with HTTP " + answer.statusCode() + '.');
    }
  }

  /** With the kept token and, when it is not taken, once more with a new one. */
  private HttpResponse<String> sent(String seller, String path, boolean post) {
    HttpResponse<String> answer = sent(seller, path, post, tokens.operating(seller));
    return answer.statusCode() == NO_TOKEN
        ? sent(seller, path, post, tokens.operating(seller))
        : answer;
  }

  private HttpResponse<String> sent(String seller, String path, boolean post, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.apiBase() + path))
            .timeout(settings.readTimeout())
            .header("Authorization", "Bearer " + token);
    if (post) {
      request.POST(HttpRequest.BodyPublishers.noBody());
    }
    HttpResponse<String> answer = http.send(path.split("/", 3)[1], request.build());
    if (answer.statusCode() == NO_TOKEN) {
      tokens.forget(seller, token);
    }
    return answer;
  }

  private static JsonNode read(String what, String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new ProviderUnavailable(what + " did not answer in JSON.", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
