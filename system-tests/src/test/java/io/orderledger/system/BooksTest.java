package io.orderledger.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.local.launcher.demo.Scenario;
import io.orderledger.local.launcher.verify.Verification;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Last, so that it looks at what all the other tests have done. */
@Order(Integer.MAX_VALUE)
class BooksTest {

  private static final RunningSystem SYSTEM = RunningSystem.shared();

  @Test
  void a_replay_changes_nothing_and_the_ledger_is_zero_and_agrees_with_the_provider() {
    Scenario.REFUSED_AT_THE_DOOR.live(SYSTEM.shop("carol"), new Random(17));
    assertThat(new Verification(SYSTEM.client(), System.out).run()).isTrue();
  }
}
