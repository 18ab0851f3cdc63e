package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.demo.Demo;
import io.orderledger.local.launcher.demo.Scenario;
import io.orderledger.local.launcher.stack.CardProvider;
import io.orderledger.local.launcher.verify.Verification;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo's lives where the sellers are served by another provider than Stripe. */
class OtherProvidersTest {

  @ParameterizedTest
  @EnumSource(names = {"TIPTOP", "HALYK"})
  void every_life_that_the_provider_is_good_for_comes_to_its_end_and_the_books_agree(
      CardProvider cards) throws Exception {
    try (SystemProcess system = new SystemProcess(cards);
        Orderledger client = system.client()) {
      assertThat(CardProvider.of(system.home())).isEqualTo(cards);
      Set<Scenario> leftOut = Scenario.needing(cards.lacks());
      assertThat(leftOut).contains(Scenario.DISPUTED_AND_WON, Scenario.DISPUTED_AND_LOST);
      int lives = Scenario.values().length - leftOut.size();
      Demo.Outcome outcome = new Demo(client, System.out, cards.lacks()).run(lives, 7, 6);
      assertThat(outcome.failures()).isEmpty();
      assertThat(outcome.lived())
          .hasSize(lives)
          .doesNotContainKeys(leftOut.toArray(Scenario[]::new));
      String books = "/simulator/" + cards.name().toLowerCase(Locale.ROOT) + "/books";
      assertThat(client.open(client.addresses().provider(), books).body().path("captured").asLong())
          .isPositive();
      assertThat(new Verification(client, System.out).run()).isTrue();
    }
  }
}
