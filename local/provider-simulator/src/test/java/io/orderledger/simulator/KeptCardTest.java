package io.orderledger.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentMethodDetachParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptCardTest {

  private final ProviderSimulator provider = ProviderSimulator.start(SimulatorSettings.inMemory());
  private final Seller seller = new Seller(provider.uri());

  @AfterEach
  void stop() {
    provider.close();
  }

  private PaymentIntent paid(String card) throws StripeException {
    String customer =
        seller.stripe.v1().customers().create(CustomerCreateParams.builder().build()).getId();
    PaymentIntent created =
        seller
            .stripe
            .v1()
            .paymentIntents()
            .create(
                Seller.hold(18_000_00)
                    .setCustomer(customer)
                    .setSetupFutureUsage(PaymentIntentCreateParams.SetupFutureUsage.OFF_SESSION)
                    .build());
    return seller.confirm(created, card);
  }

  private PaymentIntent again(String customer, String method, boolean offSession)
      throws StripeException {
    return seller
        .stripe
        .v1()
        .paymentIntents()
        .create(
            Seller.hold(5_000_00)
                .setCustomer(customer)
                .setPaymentMethod(method)
                .setConfirm(true)
                .setOffSession(offSession)
                .build());
  }

  @Test
  void a_card_is_kept_for_its_customer_and_pays_again_until_it_is_detached()
      throws StripeException {
    PaymentIntent first = paid("pm_card_mastercard");
    PaymentMethod kept = seller.stripe.v1().paymentMethods().retrieve(first.getPaymentMethod());
    assertThat(kept.getCustomer()).isEqualTo(first.getCustomer());
    assertThat(kept.getCard().getLast4()).isEqualTo("4444");
    assertThat(again(first.getCustomer(), kept.getId(), true).getStatus())
        .isEqualTo("requires_capture");
    String stranger =
        seller.stripe.v1().customers().create(CustomerCreateParams.builder().build()).getId();
    assertThatThrownBy(() -> again(stranger, kept.getId(), true))
        .isInstanceOf(InvalidRequestException.class);
    seller
        .stripe
        .v1()
        .paymentMethods()
        .detach(kept.getId(), PaymentMethodDetachParams.builder().build());
    assertThatThrownBy(() -> again(first.getCustomer(), kept.getId(), true))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void a_card_whose_bank_wants_its_customer_asks_them_and_declines_without_them()
      throws StripeException {
    PaymentIntent first = paid("pm_card_authenticationRequired");
    assertThat(first.getStatus()).isEqualTo("requires_action");
    PaymentIntent visa = paid("pm_card_visa");
    assertThat(visa.getPaymentMethod()).startsWith("pm_card_visa_");
    assertThatThrownBy(() -> again(visa.getCustomer(), "pm_card_authenticationRequired", true))
        .isInstanceOfSatisfying(
            CardException.class,
            e -> {
              assertThat(e.getCode()).isEqualTo("authentication_required");
              assertThat(e.getStripeError().getPaymentIntent().getStatus())
                  .isEqualTo("requires_payment_method");
            });
    assertThat(again(visa.getCustomer(), "pm_card_authenticationRequired", false).getStatus())
        .isEqualTo("requires_action");
  }
}
