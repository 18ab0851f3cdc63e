package io.orderledger.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.RefundListParams;
import io.orderledger.simulator.resources.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntentLifeTest {
  private final ProviderSimulator provider = ProviderSimulator.start(SimulatorSettings.inMemory());
  private final Seller seller = new Seller(provider.uri());

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void a_hold_is_captured_and_refunded_to_the_tenge() throws StripeException {
    PaymentIntent created =
        seller.stripe.v1().paymentIntents().create(Seller.hold(18_000_00).build());
    assertThat(created.getStatus()).isEqualTo("requires_payment_method");
    assertThat(created.getClientSecret()).startsWith(created.getId() + "_secret_");

    PaymentIntent held = seller.confirm(created, "pm_card_visa");
    assertThat(held.getStatus()).isEqualTo("requires_capture");
    assertThat(held.getAmountCapturable()).isEqualTo(18_000_00);

    PaymentIntent captured = seller.capture(held);
    assertThat(captured.getStatus()).isEqualTo("succeeded");
    assertThat(captured.getAmountReceived()).isEqualTo(18_000_00);

    Refund refund = seller.refund(captured, 5_000_00);
    assertThat(refund.getStatus()).isEqualTo("succeeded");
    assertThat(provider.books().total())
        .isEqualTo(new Books.Entry("total", "", 18_000_00, 18_000_00, 0, 5_000_00, 0, 0, 0));
  }

  @Test
  void a_refund_above_what_is_left_is_refused() throws StripeException {
    PaymentIntent captured = seller.capture(seller.authorise(10_000_00));
    seller.refund(captured, 7_000_00);
    assertThatThrownBy(() -> seller.refund(captured, 3_000_01))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> {
              assertThat(e.getStatusCode()).isEqualTo(400);
              assertThat(e.getParam()).isEqualTo("amount");
            });
    seller.refund(captured, 3_000_00);
    assertThatThrownBy(() -> seller.refund(captured, 1))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.getCode()).isEqualTo("charge_already_refunded"));
    assertThat(provider.books().total().refunded()).isEqualTo(10_000_00);
  }

  @Test
  void a_partial_capture_releases_the_rest() throws StripeException {
    PaymentIntent held = seller.authorise(10_000_00);
    PaymentIntent captured = seller.capture(held, 6_000_00);
    assertThat(captured.getAmountReceived()).isEqualTo(6_000_00);
    assertThat(captured.getAmountCapturable()).isZero();

    Charge charge = chargeOf(captured);
    assertThat(charge.getAmountCaptured()).isEqualTo(6_000_00);
    assertThat(charge.getAmountRefunded()).isEqualTo(4_000_00);
    assertThat(provider.books().total().released()).isEqualTo(4_000_00);
    assertThatThrownBy(() -> seller.refund(captured, 6_000_01))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(seller.refund(captured, 6_000_00).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void a_released_hold_shows_as_a_refund_that_moved_no_money() throws StripeException {
    PaymentIntent captured = seller.capture(seller.authorise(10_000_00), 6_000_00);
    var refunds =
        seller
            .stripe
            .v1()
            .refunds()
            .list(RefundListParams.builder().setPaymentIntent(captured.getId()).build());
    assertThat(refunds.getData())
        .singleElement()
        .satisfies(
            release -> {
              assertThat(release.getAmount()).isEqualTo(4_000_00);
              assertThat(release.getBalanceTransaction()).isNull();
            });
    assertThat(provider.books().total().refunded()).isZero();
  }

  @Test
  void more_than_the_hold_cannot_be_captured() throws StripeException {
    PaymentIntent held = seller.authorise(10_000_00);
    assertThatThrownBy(() -> seller.capture(held, 10_000_01))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.getCode()).isEqualTo("amount_too_large"));
    seller.capture(held);
    assertThatThrownBy(() -> seller.capture(held))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> {
              assertThat(e.getCode()).isEqualTo("payment_intent_unexpected_state");
              assertThat(e.getStripeError().getPaymentIntent().getStatus()).isEqualTo("succeeded");
            });
  }

  @Test
  void a_void_releases_the_hold_and_ends_the_intent() throws StripeException {
    PaymentIntent held = seller.authorise(10_000_00);
    PaymentIntent canceled = seller.stripe.v1().paymentIntents().cancel(held.getId());
    assertThat(canceled.getStatus()).isEqualTo("canceled");
    assertThat(canceled.getCanceledAt()).isNotNull();
    assertThat(provider.books().total().released()).isEqualTo(10_000_00);
    assertThatThrownBy(() -> seller.capture(held)).isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> seller.refund(held, 1)).isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void a_declined_card_leaves_the_intent_open_for_another() throws StripeException {
    PaymentIntent created = seller.stripe.v1().paymentIntents().create(Seller.hold(500_00).build());
    assertThatThrownBy(() -> seller.confirm(created, "pm_card_chargeDeclinedInsufficientFunds"))
        .isInstanceOfSatisfying(
            CardException.class,
            e -> {
              assertThat(e.getStatusCode()).isEqualTo(402);
              assertThat(e.getCode()).isEqualTo("card_declined");
              assertThat(e.getDeclineCode()).isEqualTo("insufficient_funds");
              assertThat(e.getCharge()).startsWith("ch_");
            });
    PaymentIntent after = seller.stripe.v1().paymentIntents().retrieve(created.getId());
    assertThat(after.getStatus()).isEqualTo("requires_payment_method");
    assertThat(after.getLastPaymentError().getDeclineCode()).isEqualTo("insufficient_funds");
    assertThat(seller.confirm(after, "pm_card_visa").getStatus()).isEqualTo("requires_capture");
    assertThat(provider.books().total().authorised()).isEqualTo(500_00);
  }

  @Test
  void what_makes_no_sense_is_refused_by_name() {
    assertThatThrownBy(() -> seller.authorise(0))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.getParam()).isEqualTo("amount"));
    assertThatThrownBy(() -> seller.authorise(1, "pm_card_unheard_of", null))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.getCode()).isEqualTo("resource_missing"));
    assertThatThrownBy(() -> seller.authorise(1, "pm_card_visa", "loose_webhook"))
        .hasMessageContaining("no such fault: loose_webhook");
  }

  @Test
  void intents_are_found_by_their_metadata() throws StripeException {
    PaymentIntent intent =
        seller
            .stripe
            .v1()
            .paymentIntents()
            .create(Seller.hold(100).putMetadata("order", "K-77").build());
    seller.authorise(100);
    var found =
        seller
            .stripe
            .v1()
            .paymentIntents()
            .search(
                PaymentIntentSearchParams.builder().setQuery("metadata['order']:'K-77'").build());
    assertThat(found.getData()).extracting(PaymentIntent::getId).containsExactly(intent.getId());
  }

  private Charge chargeOf(PaymentIntent intent) throws StripeException {
    return seller
        .stripe
        .v1()
        .paymentIntents()
        .retrieve(
            intent.getId(),
            PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build())
        .getLatestChargeObject();
  }
}
