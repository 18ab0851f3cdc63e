package io.orderledger.delivery.pickup;

import io.orderledger.delivery.model.PickupCode;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.personal.PersonalText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes pickup codes, and the keyed hash that a presented one is compared by: the stored hash alone
 * tells nothing of the six digits.
 */
@Component
public class PickupCodes {

  private static final String HMAC = "HmacSHA256";
  private static final int CODES = 1_000_000;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  PickupCodes(PickupSettings settings) {
    this.key = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), HMAC);
  }

  public PickupCode next() {
    return new PickupCode(PersonalText.of("%06d".formatted(random.nextInt(CODES))));
  }

  /** Keyed hash of a code for one order, hex. */
  public String check(OrderNumber number, String digits) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      String text = number.value() + '/' + digits.strip();
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", impossible);
    }
  }
}
