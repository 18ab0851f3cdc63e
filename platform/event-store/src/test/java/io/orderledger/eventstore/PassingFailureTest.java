package io.orderledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFailureTest {

  private static Throwable wrapped(Throwable cause) {
    return new IllegalStateException("outer", new RuntimeException("inner", cause));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "40001", "40P01", "53300", "57P01", "57P03", "57014", "58030", "25006", "55P03"
      })
  void what_the_world_does_passes_however_deep_it_is_wrapped(String state) {
    assertThat(PassingFailure.is(wrapped(new SQLException("away", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22P02", "42P01", "25P02", "P0001", "08", ""})
  void what_was_asked_wrongly_stays_wrong(String state) {
    assertThat(PassingFailure.is(wrapped(new SQLException("wrong", state)))).isFalse();
  }

  @Test
  void a_pool_that_has_no_connection_passes_without_a_state() {
    assertThat(PassingFailure.is(wrapped(new SQLTransientConnectionException("none")))).isTrue();
  }

  @Test
  void causes_that_go_in_a_circle_end() {
    RuntimeException one = new RuntimeException("one");
    one.initCause(new RuntimeException("two", one));
    assertThat(PassingFailure.is(one)).isFalse();
  }
}
