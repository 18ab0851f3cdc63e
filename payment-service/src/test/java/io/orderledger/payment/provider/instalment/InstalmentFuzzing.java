package io.orderledger.payment.provider.instalment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.payment.provider.UnverifiedNotification;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes, signed or not, is read or refused in the two ways that are said. */
class InstalmentFuzzing {

  private static final String SECRET = "s3cret";

  private static final InstalmentProvider PROVIDER =
      new InstalmentProvider(
          new InstalmentSettings(
              URI.create("http://127.0.0.1:1"),
              Map.of(
                  "goods", new InstalmentSettings.Desk("key", null, SECRET, null, "before", null)),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1)),
          (order, attempt) -> 12,
          Clock.systemUTC());

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void a_body_is_read_or_refused(byte[] body) {
    try {
      PROVIDER.parse("", body);
    } catch (UndecodableNotification refused) {
      // A person looks at it.
    }
    verify(body, signed(body));
    verify(body, new String(body, UTF_8));
  }

  private static void verify(byte[] body, String header) {
    try {
      PROVIDER.verify("", body, Map.of(DeskSignature.HEADER, header));
    } catch (UnverifiedNotification refused) {
      // It leaves no trace.
    }
  }

  /** As the bank signs. */
  private static String signed(byte[] body) {
    String moment = String.valueOf(Instant.now().getEpochSecond());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      mac.update((moment + '.').getBytes(UTF_8));
      return "t=" + moment + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the mutations begin with. */
  static Stream<byte[]> seeds() {
    return Stream.of(
            """
            {"id": "n-1", "type": "application.approved", "application": {"id": "a-1",
             "reference": "K7Q-M2X-9DF-1", "status": "APPROVED", "amount": 180000,
             "currency": "KZT", "months": 12, "page": "http://127.0.0.1:1/a-1",
             "approved": {"contract": "c-1", "months": 12, "amount": 180000,
             "validUntil": "2026-12-11T08:30:00Z"}, "at": "2026-11-27T08:30:00Z"}}\
            """,
            """
            {"id": "n-2", "type": "recalculation.done", "application": {"id": "a-1",
             "reference": "K7Q-M2X-9DF-1", "status": "DISPATCHED", "amount": 180000,
             "dispatched": 180000, "currency": "KZT", "months": 12, "approved": {"contract": "c-1",
             "months": 12, "amount": 180000, "validUntil": "2026-12-11T08:30:00Z"},
             "at": "2026-11-27T08:30:00Z"}, "recalculation": {"id": "r-1", "reference": "refund-1",
             "status": "DONE", "amount": 20000, "currency": "KZT", "at": "2026-11-28T08:30:00Z"}}\
            """,
            """
            {"id": "n-3", "application": {"id": "a-2", "reference": "K7Q-M2X-9DF-2",
             "status": "REFUSED", "refusal": "SCORING", "amount": 180000,
             "at": "2026-11-27T08:30:00Z"}}\
            """,
            """
            {"id": "n-4", "application": {"id": "a-1", "reference": "K7Q-M2X-9DF-1",
             "status": "APPROVED", "approved": {"contract": "c-1", "months": 3000000000,
             "amount": 180000, "validUntil": "2026-12-11T08:30:00Z"},
             "at": "2026-11-27T08:30:00Z"}}\
            """,
            "t=1795783463,v1=00ff",
            "{\"id\": 5, \"type\": \"desk.closed\"}")
        .map(seed -> seed.getBytes(UTF_8));
  }
}
