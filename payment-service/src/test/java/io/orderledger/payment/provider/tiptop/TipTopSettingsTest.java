package io.orderledger.payment.provider.tiptop;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TipTopSettingsTest {

  @Test
  void two_sellers_with_one_site_are_noticed_at_the_start() {
    assertThatThrownBy(() -> served("pk_one", "pk_one"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("orderledger.tiptop.sellers");
    served("pk_one", "pk_two");
  }

  @Test
  void a_seller_without_a_secret_is_noticed_at_the_start() {
    assertThatThrownBy(() -> settings(Map.of("goods", account("pk_one", null))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("api-secret");
  }

  private static void served(String goods, String services) {
    settings(Map.of("goods", account(goods, "one"), "services", account(services, "two")));
  }

  private static void settings(Map<String, TipTopSettings.Account> sellers) {
    var _ =
        new TipTopSettings(
            URI.create("http://127.0.0.1:1"),
            sellers,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
  }

  private static TipTopSettings.Account account(String publicId, @Nullable String secret) {
    return new TipTopSettings.Account(publicId, secret, null, null, null);
  }
}
