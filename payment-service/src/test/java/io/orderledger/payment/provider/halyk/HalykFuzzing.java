package io.orderledger.payment.provider.halyk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.payment.provider.UnverifiedNotification;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whatever comes, proven or not, is read or refused in the two ways that are said. */
class HalykFuzzing {

  /** Never asked: a callback is read without it. */
  private static final JdbcClient NOWHERE = JdbcClient.create(new DriverManagerDataSource());

  private static final HalykProvider PROVIDER =
      new HalykProvider(
          new HalykSettings(
              URI.create("http://127.0.0.1:1"),
              URI.create("http://127.0.0.1:1/oauth2/token"),
              URI.create("http://127.0.0.1:1/webhooks/halyk"),
              URI.create("http://127.0.0.1:1/"),
              Map.of("goods", new HalykSettings.Terminal("c", "t", "s3cret", null, null, null)),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              Duration.ofMinutes(1)),
          new HalykInvoices(NOWHERE),
          new RefundNotes(NOWHERE),
          Clock.systemUTC());

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void a_body_is_read_or_refused(byte[] body) {
    try {
      PROVIDER.parse("", body);
    } catch (UndecodableNotification refused) {
      // A person looks at it.
    }
    try {
      PROVIDER.verify("", body, Map.of());
    } catch (UnverifiedNotification refused) {
      // It leaves no trace.
    }
  }

  /** What the mutations begin with. */
  static Stream<byte[]> seeds() {
    return Stream.of(
            """
            {"id": "af2089fe-43b1-47eb-a61f-c78dd196e18d", "invoiceId": "1000001", "code": "ok",
             "amount": 18000, "currency": "KZT", "reason": "success", "reasonCode": 0,
             "secret_hash": "%s", "terminal": "67e34d63-102f-4bd1-898e-370781d0074d"}\
            """
                .formatted(CallbackProof.of("s3cret", "1000001")),
            """
            {"invoiceId": "1000001", "code": "error", "reasonCode": 484, "secret_hash": null}\
            """,
            "invoiceId=1000001&code=ok")
        .map(seed -> seed.getBytes(UTF_8));
  }
}
