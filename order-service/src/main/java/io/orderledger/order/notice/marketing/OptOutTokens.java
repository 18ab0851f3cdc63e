package io.orderledger.order.notice.marketing;

import io.orderledger.order.notice.NoticeSettings;
import io.orderledger.order.notice.model.MarketingPurpose;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links by which a reader stops a kind of marketing without signing in. They never expire: who
 * finds an old letter must be able to leave (B-10.7). A token is the person's id and the purpose
 * under an HMAC-SHA256, so that nobody leaves for somebody else by guessing.
 */
@Component
@Clause(ClauseId.B_10_7)
public class OptOutTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final JdbcClient jdbc;
  private final NoticeSettings settings;
  private volatile @Nullable SecretKeySpec key;

  OptOutTokens(JdbcClient jdbc, NoticeSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** Whose marketing of which kind ends. */
  record OptOut(String personId, MarketingPurpose purpose) {}

  /** The link for a reader. */
  public URI link(String personId, MarketingPurpose purpose) {
    return URI.create(settings.publicUrl() + "/unsubscribe/" + token(personId, purpose));
  }

  String token(String personId, MarketingPurpose purpose) {
    String said = ENCODER.encodeToString(bytes(personId)) + '.' + purpose;
    return said + '.' + ENCODER.encodeToString(sign(said));
  }

  /** What a token says; empty when it is not one of ours. */
  Optional<OptOut> read(String token) {
    int end = token.lastIndexOf('.');
    if (end < 0) {
      return Optional.empty();
    }
    String said = token.substring(0, end);
    byte[] expected = bytes(ENCODER.encodeToString(sign(said)));
    if (!MessageDigest.isEqual(expected, bytes(token.substring(end + 1)))) {
      return Optional.empty();
    }
    int middle = said.lastIndexOf('.');
    byte[] person = Base64.getUrlDecoder().decode(said.substring(0, middle));
    return Arrays.stream(MarketingPurpose.values())
        .filter(purpose -> purpose.name().equals(said.substring(middle + 1)))
        .map(purpose -> new OptOut(new String(person, StandardCharsets.UTF_8), purpose))
        .findFirst();
  }

  private byte[] sign(String said) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return mac.doFinal(bytes(said));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
    }
  }

  private SecretKeySpec key() {
    SecretKeySpec known = key;
    if (known == null) {
      byte[] secret = jdbc.sql("select key from notice_opt_out_key").query(byte[].class).single();
      known = new SecretKeySpec(secret, ALGORITHM);
      key = known;
    }
    return known;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
