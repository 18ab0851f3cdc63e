package io.orderledger.payment.receipt.register;

import io.orderledger.payment.provider.ProviderHttp;
import io.orderledger.payment.provider.ProviderUnavailable;
import io.orderledger.payment.receipt.model.ReceiptEvent.ReceiptRequested;
import io.orderledger.payment.receipt.model.ReceiptLine;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.PaymentMeans;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks the protocol of {@code docs/fiscal-gateway.md}, which is our own: what stands behind it
 * speaks to the seller's operator of fiscal data. Sums are whole tenge.
 */
@Clause(ClauseId.B_5_9)
public final class FiscalGateway implements FiscalRegister, AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NOT_FOUND = 404;
  private static final int REFUSED = 422;

  private final FiscalSettings settings;
  private final ProviderHttp http;

  public FiscalGateway(FiscalSettings settings) {
    this.settings = settings;
    this.http = new ProviderHttp(settings.connectTimeout());
  }

  @Override
  public RegisteredReceipt register(FiscalDocument document, String key) {
    return make(key, body(document));
  }

  @Override
  public RegisteredReceipt correct(
      FiscalDocument document, String key, String wrong, String reason) {
    Map<String, Object> body = body(document);
    body.put("corrects", Map.of("fiscalNumber", wrong, "reason", reason));
    return make(key, body);
  }

  @Override
  public Optional<RegisteredReceipt> find(String key) {
    HttpResponse<String> answer = send(request(key).GET().build());
    return switch (answer.statusCode()) {
      case OK -> Optional.of(read(answer));
      case NOT_FOUND -> Optional.empty();
      default -> throw unexpected(answer);
    };
  }

  private RegisteredReceipt make(String key, Map<String, ?> body) {
    HttpResponse<String> answer =
        send(
            request(key)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    return switch (answer.statusCode()) {
      case OK, CREATED -> read(answer);
      case REFUSED -> throw new RegisterRefused(code(answer));
      default -> throw unexpected(answer);
    };
  }

  private static Map<String, Object> body(FiscalDocument document) {
    ReceiptRequested content = document.content();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("orderNumber", content.orderNumber().value());
    put(body, "sellerName", document.sellerName());
    put(body, "sellerBin", document.sellerBin());
    body.put("operation", content.kind().name());
    body.put("means", means(content.means()));
    body.put("paidAt", content.at().toString());
    body.put("lines", content.lines().stream().map(FiscalGateway::line).toList());
    body.put("total", content.amount().amount());
    if (content.vatPercent() != null) {
      body.put("vatPercent", content.vatPercent());
      body.put("vat", content.vat().amount());
    }
    return body;
  }

  private static Map<String, Object> line(ReceiptLine line) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("sku", line.sku());
    body.put("name", line.name());
    body.put("quantity", line.quantity());
    body.put("sum", line.sum().amount());
    if (line.vat() != null) {
      body.put("vat", line.vat().amount());
    }
    return body;
  }

  private static String means(PaymentMeans means) {
    return switch (means) {
      case CARD -> "CARD";
      // What was paid for the certificate was paid in advance: no new money comes with it.
      case CERTIFICATE -> "PREPAYMENT";
      case BANK_TRANSFER -> "TRANSFER";
      case INSTALMENTS -> "INSTALMENTS";
      case CASH_TO_COURIER, CASH_AT_DESK -> "CASH";
    };
  }

  private static void put(Map<String, Object> body, String name, @Nullable String value) {
    if (value != null) {
      body.put(name, value);
    }
  }

  private HttpRequest.Builder request(String key) {
    URI url = settings.url();
    if (url == null) {
      throw new RegisterUnavailable("Set orderledger.fiscal.url: there is no register yet.");
    }
    return HttpRequest.newBuilder(url.resolve("/fiscal/v1/receipts/" + key))
        .timeout(settings.readTimeout())
        .header("Authorization", "Bearer " + settings.secret());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send("The fiscal gateway", request);
    } catch (ProviderUnavailable silent) {
      throw new RegisterUnavailable("The fiscal gateway keeps silent.", silent);
    }
  }

  private static RegisteredReceipt read(HttpResponse<String> answer) {
    try {
      JsonNode read = JSON.readTree(answer.body());
      return new RegisteredReceipt(
          text(read, "fiscalNumber"),
          text(read, "fiscalSign"),
          text(read, "link"),
          Instant.parse(text(read, "registeredAt")));
    } catch (JacksonException | DateTimeException e) {
      throw new RegisterUnavailable("The fiscal gateway's answer cannot be read.", e);
    }
  }

  private static String text(JsonNode read, String field) {
    JsonNode value = read.path(field);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw new RegisterUnavailable("The fiscal gateway answered without " + field + '.');
    }
    return value.stringValue();
  }

  /** The gateway's word for its refusal; what it says besides is not kept: it may quote us. */
  private static String code(HttpResponse<String> answer) {
    try {
      String code = JSON.readTree(answer.body()).path("code").asString("");
      return code.matches("[a-z0-9_]{1,64}") ? code : "refused";
    } catch (JacksonException e) {
      return "refused";
    }
  }

  private static RegisterUnavailable unexpected(HttpResponse<String> answer) {
    return new RegisterUnavailable(
        "The fiscal gateway answered with HTTP " + answer.statusCode() + '.');
  }

  @Override
  public void close() {
    http.close();
  }
}
