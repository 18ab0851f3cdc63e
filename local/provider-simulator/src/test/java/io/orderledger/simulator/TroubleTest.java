package io.orderledger.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeUpdateParams;
import io.orderledger.simulator.faults.Directive;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.resources.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TroubleTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now.get();
        }
      };
  private final ProviderSimulator provider =
      ProviderSimulator.start(
          SimulatorSettings.inMemory()
              .clock(clock)
              .timing(new Timing(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofDays(10)))
              .withholdingFor(Duration.ofSeconds(10)));
  private final Seller seller = new Seller(provider.uri(), "sk_test_simulator", 700);

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void the_same_key_gives_the_same_answer_and_one_effect() throws StripeException {
    PaymentIntent captured = seller.capture(seller.authorise(10_000_00));
    Refund first = refund(captured, 4_000_00, "k1");
    Refund again = refund(captured, 4_000_00, "k1");
    assertThat(again.getId()).isEqualTo(first.getId());
    assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
    assertThat(provider.books().total().refunded()).isEqualTo(4_000_00);
    assertThatThrownBy(() -> refund(captured, 4_000_01, "k1"))
        .isInstanceOf(IdempotencyException.class);
  }

  @Test
  void a_key_is_forgotten_after_24_hours() throws StripeException {
    PaymentIntent captured = seller.capture(seller.authorise(10_000_00));
    refund(captured, 4_000_00, "k1");
    now.updateAndGet(before -> before.plus(Duration.ofHours(24)).plusSeconds(1));
    refund(captured, 4_000_00, "k1");
    assertThat(provider.books().total().refunded()).isEqualTo(8_000_00);
  }

  @Test
  void a_silent_provider_has_done_the_work_and_says_so_on_retry() throws StripeException {
    PaymentIntent held =
        seller.authorise(1_000_00, "pm_card_visa", "timeout_after_success@capture");
    assertThatThrownBy(() -> capture(held, "c1")).isInstanceOf(ApiConnectionException.class);
    assertThat(provider.books().total().captured()).isEqualTo(1_000_00);
    PaymentIntent retried = capture(held, "c1");
    assertThat(retried.getStatus()).isEqualTo("succeeded");
    assertThat(retried.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
  }

  @Test
  void a_cut_connection_after_the_work_has_one_effect_under_its_key() throws StripeException {
    PaymentIntent captured = seller.capture(seller.authorise(1_000_00));
    provider.faults().arm(new Directive(Fault.DROP_AFTER_SUCCESS, "refund"), 1);
    try {
      // On a connection that was used before, the JDK's client sends a POST again by itself.
      Refund unnoticed = refund(captured, 100_00, "r1");
      assertThat(unnoticed.getLastResponse().headers().firstValue("Idempotent-Replayed"))
          .contains("true");
    } catch (ApiConnectionException noticed) {
      assertThat(refund(captured, 100_00, "r1").getStatus()).isEqualTo("succeeded");
    }
    assertThat(provider.books().total().refunded()).isEqualTo(100_00);
  }

  @Test
  void a_server_error_and_a_rate_limit_do_nothing_and_pass() throws StripeException {
    PaymentIntent held =
        seller.authorise(1_000_00, "pm_card_visa", "server_error@capture,rate_limit@cancel");
    assertThatThrownBy(() -> capture(held, "c1")).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> seller.stripe.v1().paymentIntents().cancel(held.getId()))
        .isInstanceOf(RateLimitException.class);
    assertThat(provider.books().total().captured()).isZero();
    assertThat(capture(held, "c1").getStatus()).isEqualTo("succeeded");
  }

  @Test
  void a_failing_refund_is_pending_first_and_gives_the_money_back_to_the_seller()
      throws StripeException {
    PaymentIntent captured =
        seller.capture(seller.authorise(1_000_00, "pm_card_visa", "refund_failure"));
    Refund refund = seller.refund(captured, 1_000_00);
    assertThat(refund.getStatus()).isEqualTo("pending");
    await().untilAsserted(() -> assertThat(retrieved(refund).getStatus()).isEqualTo("failed"));
    assertThat(retrieved(refund).getFailureReason()).isEqualTo("expired_or_canceled_card");
    assertThat(provider.books().total().refunded()).isZero();
    assertThat(provider.books().total().refundsPending()).isZero();
  }

  @Test
  void a_pending_refund_succeeds_later() throws StripeException {
    PaymentIntent captured =
        seller.capture(seller.authorise(1_000_00, "pm_card_pendingRefund", null));
    Refund refund = seller.refund(captured, 300_00);
    assertThat(refund.getStatus()).isEqualTo("pending");
    await().untilAsserted(() -> assertThat(retrieved(refund).getStatus()).isEqualTo("succeeded"));
  }

  @Test
  void a_dispute_blocks_refunds_and_is_won_with_evidence() throws StripeException {
    PaymentIntent captured = seller.capture(seller.authorise(1_000_00, "pm_card_visa", "dispute"));
    Dispute dispute = disputed(captured);
    assertThat(dispute.getStatus()).isEqualTo("needs_response");
    assertThat(dispute.getEvidenceDetails().getDueBy()).isGreaterThan(dispute.getCreated());
    assertThatThrownBy(() -> seller.refund(captured, 1))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.getCode()).isEqualTo("charge_disputed"));

    assertThat(evidence(dispute, "the parcel was signed for").getStatus())
        .isEqualTo("under_review");
    Dispute won = evidence(dispute, "winning_evidence");
    assertThat(won.getStatus()).isEqualTo("won");
    assertThat(won.getEvidenceDetails().getSubmissionCount()).isEqualTo(2);
    assertThat(provider.books().total().disputed()).isZero();
    assertThat(provider.books().total().disputesLost()).isZero();
  }

  @Test
  void a_dispute_that_is_accepted_is_lost() throws StripeException {
    Dispute dispute =
        disputed(
            seller.capture(
                seller.authorise(1_000_00, "pm_card_createDisputeProductNotReceived", null)));
    assertThat(dispute.getReason()).isEqualTo("product_not_received");
    assertThat(seller.stripe.v1().disputes().close(dispute.getId()).getStatus()).isEqualTo("lost");
    assertThat(provider.books().total().disputesLost()).isEqualTo(1_000_00);
  }

  private Dispute disputed(PaymentIntent intent) throws StripeException {
    DisputeListParams query = DisputeListParams.builder().setPaymentIntent(intent.getId()).build();
    await().until(() -> !seller.stripe.v1().disputes().list(query).getData().isEmpty());
    return seller.stripe.v1().disputes().list(query).getData().getFirst();
  }

  private Dispute evidence(Dispute dispute, String text) throws StripeException {
    return seller
        .stripe
        .v1()
        .disputes()
        .update(
            dispute.getId(),
            DisputeUpdateParams.builder()
                .setEvidence(
                    DisputeUpdateParams.Evidence.builder().setUncategorizedText(text).build())
                .setSubmit(true)
                .build());
  }

  private Refund refund(PaymentIntent intent, long amount, String key) throws StripeException {
    return seller.stripe.v1().refunds().create(Seller.refundOf(intent, amount), Seller.key(key));
  }

  private PaymentIntent capture(PaymentIntent intent, String key) throws StripeException {
    return seller.stripe.v1().paymentIntents().capture(intent.getId(), Seller.key(key));
  }

  private Refund retrieved(Refund refund) throws StripeException {
    return seller.stripe.v1().refunds().retrieve(refund.getId());
  }
}
