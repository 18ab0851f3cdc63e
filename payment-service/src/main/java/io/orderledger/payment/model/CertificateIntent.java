package io.orderledger.payment.model;

import io.orderledger.shared.identifier.OrderNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of an intent that a certificate pays, in the place of a provider's: it names the
 * certificate, the order and the attempt, and tells by itself that no card is behind it.
 */
public record CertificateIntent(String certificateId, OrderNumber order, int attempt) {

  private static final String MARK = "certificate:";
  private static final int PARTS = 3;

  /** Whether an intent's or a refund's id at its provider is of a certificate; null is not. */
  public static boolean isOne(@Nullable String id) {
    return id != null && id.startsWith(MARK);
  }

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException when it is not of a certificate
   */
  public static CertificateIntent read(String id) {
    List<String> parts =
        isOne(id) ? List.of(id.substring(MARK.length()).split(":", -1)) : List.of();
    if (parts.size() != PARTS) {
      throw new IllegalArgumentException("No intent of a certificate: " + id);
    }
    return new CertificateIntent(
        parts.getFirst(), new OrderNumber(parts.get(1)), Integer.parseInt(parts.getLast()));
  }

  public String id() {
    return MARK + certificateId + ':' + order.value() + ':' + attempt;
  }

  /** The id of a refund at its provider, which is the certificate. */
  public String refund(String refundId) {
    return id() + ':' + refundId;
  }
}
