package io.orderledger.servicekit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrowingPausesTest {

  private final GrowingPauses<Object> pauses =
      new GrowingPauses<>(Duration.ofSeconds(2), Duration.ofHours(1));

  @Test
  void pauses_grow_by_half() {
    assertThat(pauses.after(0)).isEqualTo(Duration.ofSeconds(2));
    assertThat(pauses.after(1)).isEqualTo(Duration.ofSeconds(3));
    assertThat(pauses.after(2)).isEqualTo(Duration.ofMillis(4_500));
  }

  @Test
  void they_never_grow_beyond_the_longest() {
    assertThat(pauses.after(30)).isEqualTo(Duration.ofHours(1));
    assertThat(pauses.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
  }
}
