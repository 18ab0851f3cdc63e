package io.orderledger.payment.provider.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.orderledger.payment.provider.UndecodableNotification;
import io.orderledger.payment.provider.UnverifiedNotification;
import io.orderledger.simulator.webhooks.Signature;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes, signed or not, is read or refused in the two ways that are said. */
class StripeFuzzing {

  private static final String SECRET = "whsec_fuzzing";

  private static final StripeProvider PROVIDER =
      new StripeProvider(
          new StripeSettings(
              URI.create("http://127.0.0.1:1"),
              "sk_test",
              null,
              SECRET,
              null,
              null,
              null,
              Map.of(),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1)),
          Clock.systemUTC());

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void a_body_is_read_or_refused(byte[] body) {
    try {
      PROVIDER.parse("", body);
    } catch (UndecodableNotification refused) {
      // A person looks at it.
    }
    long now = Instant.now().getEpochSecond();
    String text = new String(body, UTF_8);
    verify(text.getBytes(UTF_8), Signature.header(List.of(SECRET), now, text));
    verify(body, text);
  }

  private static void verify(byte[] body, String header) {
    try {
      PROVIDER.verify("", body, Map.of("stripe-signature", header));
    } catch (UnverifiedNotification | UndecodableNotification refused) {
      // It leaves no trace, or a person looks at it.
    }
  }

  /** What the mutations begin with. */
  static Stream<byte[]> seeds() {
    return Stream.of(
            """
            {"id": "evt_1", "object": "event", "api_version": "2026-07-29.dahlia",
             "created": 1795783463, "livemode": false, "pending_webhooks": 1,
             "type": "payment_intent.succeeded", "data": {"object": {"id": "pi_1",
             "object": "payment_intent", "amount": 1000000, "amount_received": 1000000,
             "currency": "kzt", "status": "succeeded", "created": 1795783463,
             "latest_charge": "ch_1", "metadata": {"order": "K7Q-M2X-9DF", "attempt": "1"}}}}\
            """,
            """
            {"id": "evt_2", "object": "event", "api_version": "2026-07-29.dahlia",
             "created": 1795783463, "type": "charge.dispute.created", "data": {"object":
             {"id": "du_1", "object": "dispute", "amount": 1000000, "currency": "kzt",
             "charge": "ch_1", "payment_intent": "pi_1", "reason": "fraudulent",
             "status": "needs_response", "evidence_details": {"due_by": 1796388263}}}}\
            """,
            """
            {"id": "evt_3", "object": "event", "created": 1, "type": "refund.updated",
             "data": {"object": {"id": "re_1", "object": "refund", "amount": 100,
             "currency": "kzt", "payment_intent": "pi_1", "status": "failed"}}}\
            """,
            """
            {"id": "evt_4", "object": "event", "api_version": "2026-9.dahlia", "created": 1,
             "type": "payment_intent.succeeded", "data": {"object": {"id": "pi_1",
             "object": {"order": "K7Q-M2X-9DF"}}}}\
            """,
            "t=1795783463,v1=00ff",
            "t=2\u000b")
        .map(seed -> seed.getBytes(UTF_8));
  }
}
