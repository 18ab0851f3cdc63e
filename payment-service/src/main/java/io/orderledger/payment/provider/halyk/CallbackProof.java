package io.orderledger.payment.provider.halyk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.payment.provider.UnverifiedNotification;
import io.orderledger.payment.provider.UnverifiedNotification.Ground;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The field {@code secret_hash}: we give it with each payment, and a callback brings it back. It
 * covers the invoice's number and nothing else of what a callback says, so it only keeps strangers
 * from having us ask the provider; what happened, the provider tells when it is asked.
 */
final class CallbackProof {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 32;
  private static final JsonMapper JSON = new JsonMapper();

  private CallbackProof() {}

  /** Which invoice of which seller a callback is about. */
  record Proven(String seller, String invoice) {}

  static String of(String secret, String invoice) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return HexFormat.of()
          .formatHex(mac.doFinal(("callback " + invoice).getBytes(UTF_8)))
          .substring(0, LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM + '.', e);
    }
  }

  /**
   * Whose present or previous secret made the proof. Every secret is tried, so that the time it
   * takes tells nothing.
   *
   * @throws UnverifiedNotification when none has, or the bytes are no callback
   */
  static Proven check(byte[] raw, Map<String, HalykSettings.Terminal> sellers) {
    JsonNode body = read(raw).orElseThrow(() -> new UnverifiedNotification(Ground.NO_SIGNATURE));
    String told = body.path("secret_hash").asString("");
    String invoice = invoice(body);
    if (told.isEmpty() || invoice.isEmpty()) {
      throw new UnverifiedNotification(Ground.NO_SIGNATURE);
    }
    String prover = null;
    for (Map.Entry<String, HalykSettings.Terminal> seller : sellers.entrySet()) {
      for (String secret : seller.getValue().secrets().toList()) {
        if (MessageDigest.isEqual(of(secret, invoice).getBytes(UTF_8), told.getBytes(UTF_8))) {
          prover = seller.getKey();
        }
      }
    }
    if (prover == null) {
      throw new UnverifiedNotification(Ground.FORGED);
    }
    return new Proven(prover, invoice);
  }

  /** Empty when the bytes are no JSON object. */
  static Optional<JsonNode> read(byte[] raw) {
    try {
      return Optional.of(JSON.readTree(raw)).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Empty when there is no number of an invoice. */
  static String invoice(JsonNode body) {
    String invoice = body.path("invoiceId").asString("");
    return HalykIntent.isOne(invoice) && invoice.indexOf('/') < 0 ? invoice : "";
  }
}
