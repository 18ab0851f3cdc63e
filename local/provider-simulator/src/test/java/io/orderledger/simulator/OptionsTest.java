package io.orderledger.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.simulator.halyk.Shop;
import io.orderledger.simulator.tiptop.Site;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static List<Site> sites(String... arguments) {
    return new Options(List.of(arguments), Map.of()).settings().sites();
  }

  @Test
  void sites_are_named_with_their_secrets_and_listen_below_one_address() {
    URI address = URI.create("http://seller/webhooks/tiptop");
    assertThat(sites()).containsExactly(SimulatorSettings.DEFAULT_SITE);
    assertThat(sites("--notifications-url=" + address))
        .containsExactly(SimulatorSettings.DEFAULT_SITE.listening(address));
    assertThat(sites("--sites=pk_a:one, pk_b:two", "--notifications-url=" + address))
        .containsExactly(new Site("pk_a", "one", address), new Site("pk_b", "two", address));
    assertThatThrownBy(() -> sites("--sites=pk_a")).hasMessageContaining("publicId:apiSecret");
  }

  @Test
  void shops_are_named_with_their_secrets_and_terminals() {
    assertThat(new Options(List.of(), Map.of()).settings().shops())
        .containsExactly(SimulatorSettings.DEFAULT_SHOP);
    assertThat(new Options(List.of("--shops=a:one:t1,b:two:t2"), Map.of()).settings().shops())
        .containsExactly(new Shop("a", "one", "t1", null), new Shop("b", "two", "t2", null));
    assertThatThrownBy(() -> new Options(List.of("--shops=a:one"), Map.of()).settings())
        .hasMessageContaining("clientId:clientSecret:terminal");
  }
}
