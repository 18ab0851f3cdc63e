package io.orderledger.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeUpdateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Disputes as a bank opens, escalates and decides them by the levers. */
class DisputeLifeTest {

  private final ProviderSimulator provider = ProviderSimulator.start(SimulatorSettings.inMemory());
  private final Seller seller = new Seller(provider.uri(), "sk_test_simulator", 701);

  @AfterEach
  void stop() {
    provider.close();
  }

  private void pull(String lever, String form) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI uri = provider.uri().resolve("/simulator/" + lever);
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  private Dispute disputed(String how) throws Exception {
    PaymentIntent intent = seller.capture(seller.authorise(1_000_00, "pm_card_visa", null));
    pull("payment_intents/" + intent.getId() + "/dispute", how);
    DisputeListParams query = DisputeListParams.builder().setPaymentIntent(intent.getId()).build();
    return seller.stripe.v1().disputes().list(query).getData().getFirst();
  }

  private Dispute now(Dispute dispute) throws StripeException {
    return seller.stripe.v1().disputes().retrieve(dispute.getId());
  }

  private Dispute evidence(Dispute dispute, DisputeUpdateParams.Evidence evidence)
      throws StripeException {
    return seller
        .stripe
        .v1()
        .disputes()
        .update(dispute.getId(), DisputeUpdateParams.builder().setEvidence(evidence).build());
  }

  @Test
  void an_inquiry_takes_nothing_until_it_is_escalated() throws Exception {
    Dispute dispute = disputed("kind=inquiry&reason=product_not_received");
    assertThat(dispute.getStatus()).isEqualTo("warning_needs_response");
    assertThat(dispute.getReason()).isEqualTo("product_not_received");
    assertThat(dispute.getPaymentMethodDetails().getCard().getNetworkReasonCode())
        .isEqualTo("13.1");
    assertThat(provider.books().total().disputed()).isZero();

    pull("disputes/" + dispute.getId() + "/escalate", "");
    assertThat(now(dispute).getStatus()).isEqualTo("needs_response");
    assertThat(provider.books().total().disputed()).isEqualTo(1_000_00);
    pull("disputes/" + dispute.getId() + "/decide", "outcome=lost");
    assertThat(provider.books().total().disputesLost()).isEqualTo(1_000_00);
  }

  @Test
  void an_inquiry_that_is_answered_is_closed_without_a_loss() throws Exception {
    Dispute dispute = disputed("kind=inquiry&amount=50000&due_in=60");
    assertThat(dispute.getAmount()).isEqualTo(500_00);
    assertThat(dispute.getEvidenceDetails().getDueBy()).isEqualTo(dispute.getCreated() + 60);
    evidence(
        dispute, DisputeUpdateParams.Evidence.builder().setUncategorizedText("signed").build());
    assertThat(now(dispute).getStatus()).isEqualTo("warning_under_review");
    pull("disputes/" + dispute.getId() + "/decide", "outcome=won");
    assertThat(now(dispute).getStatus()).isEqualTo("warning_closed");
    assertThat(provider.books().total().disputesLost()).isZero();
  }

  @Test
  void evidence_that_is_too_long_and_documents_that_are_no_upload_are_not_taken() throws Exception {
    Dispute dispute = disputed("reason=general");
    assertThatThrownBy(
            () ->
                evidence(
                    dispute,
                    DisputeUpdateParams.Evidence.builder()
                        .setUncategorizedText("x".repeat(20_001))
                        .build()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("20,000");
    assertThatThrownBy(
            () ->
                evidence(
                    dispute,
                    DisputeUpdateParams.Evidence.builder().setReceipt("paid in full").build()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("No such file upload");
    assertThat(now(dispute).getStatus()).isEqualTo("needs_response");
  }
}
