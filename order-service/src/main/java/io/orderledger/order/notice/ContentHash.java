package io.orderledger.order.notice;

import io.orderledger.order.notice.model.NoticeContent;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of subject, text and HTML in UTF-8 with a NUL between them, lower-case hex. */
@Clause(ClauseId.B_15_4)
final class ContentHash {

  private ContentHash() {}

  static String of(NoticeContent content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(bytes(content.subject().value() + '\0'));
      sha256.update(bytes(content.text().value() + '\0'));
      return HexFormat.of().formatHex(sha256.digest(bytes(content.html().value())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
