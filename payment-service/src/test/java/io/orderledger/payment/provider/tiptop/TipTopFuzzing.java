package io.orderledger.payment.provider.tiptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.payment.provider.UnverifiedNotification;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes, signed or not, is read or refused in the two ways that are said. */
class TipTopFuzzing {

  private static final List<String> KINDS =
      List.of("check", "pay", "fail", "confirm", "refund", "cancel");

  private static final TipTopProvider PROVIDER =
      new TipTopProvider(
          new TipTopSettings(
              URI.create("http://127.0.0.1:1"),
              Map.of("goods", new TipTopSettings.Account("pk", "secret", null, null, null)),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1)),
          Clock.systemUTC());

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void a_body_is_read_or_refused(byte[] body) {
    for (String kind : KINDS) {
      try {
        PROVIDER.parse(kind, body);
      } catch (UndecodableNotification refused) {
        // A person looks at it.
      }
      try {
        PROVIDER.verify(kind, body, Map.of("content-hmac", new String(body, UTF_8)));
      } catch (UnverifiedNotification | UndecodableNotification refused) {
        // It leaves no trace, or a person looks at it.
      }
    }
  }

  /** What the mutations begin with. */
  static Stream<byte[]> seeds() {
    return Stream.of(
            "TransactionId=504&Amount=18000.00&Currency=KZT&DateTime=2026-11-27+08%3A30%3A00"
                + "&InvoiceId=K7QM2X9DF-1&Status=Authorized&OperationType=Payment&TestMode=1"
                + "&CardFirstSix=424242&CardLastFour=4242",
            "TransactionId=505&PaymentTransactionId=504&Amount=100.00&InvoiceId=K7QM2X9DF-1"
                + "&DateTime=2026-11-27+08%3A30%3A00&OperationType=Refund",
            """
            {"TransactionId": 504, "Amount": 18000.00, "Currency": "KZT", "ReasonCode": 5051,
             "DateTime": "2026-11-27 08:30:00", "InvoiceId": "K7QM2X9DF-1", "Status": "Declined"}\
            """,
            """
            {"TransactionId": 504, "Amount": 1000.1e100000000, "Currency": "KZT",
             "ReasonCode": 5051, "DateTime": "2026-11-27 08:30:00", "InvoiceId": "X9DF-1",
             "Status": "Declined"}\
            """)
        .map(seed -> seed.getBytes(UTF_8));
  }
}
