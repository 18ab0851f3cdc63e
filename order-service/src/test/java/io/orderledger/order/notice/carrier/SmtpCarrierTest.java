package io.orderledger.order.notice.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderledger.order.model.Language;
import io.orderledger.order.notice.model.NoticeContent;
import io.orderledger.order.notice.model.Obstacle;
import io.orderledger.shared.personal.PersonalText;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a mail server's no means, said by a server that says it. */
class SmtpCarrierTest {

  private static final Message MESSAGE =
      new Message(
          "<a.1@example.org>",
          PersonalText.of("nazgul@example.org"),
          Language.RU,
          new NoticeContent(PersonalText.of("s"), PersonalText.of("t"), PersonalText.of("h")),
          null);

  private static SmtpSettings settings(int port, String from) {
    return new SmtpSettings(
        "127.0.0.1", port, null, null, from, SmtpSettings.Tls.NONE, Duration.ofSeconds(5));
  }

  private static CarrierTrouble trouble(String command, String answer) throws IOException {
    try (UnfriendlyServer server = new UnfriendlyServer(command, answer)) {
      SmtpCarrier carrier = new SmtpCarrier(settings(server.port(), "shop@example.org"));
      CarrierTrouble trouble =
          catchThrowableOfType(CarrierTrouble.class, () -> carrier.send(MESSAGE));
      assertThat(trouble).as(command + " " + answer).isNotNull();
      assertThat(trouble.getMessage()).doesNotContain("nazgul");
      return trouble;
    }
  }

  private static void assertObstacle(
      String command, String answer, Obstacle obstacle, Integer reply) throws IOException {
    CarrierTrouble trouble = trouble(command, answer);
    assertThat(trouble.obstacle()).as(command + " " + answer).isEqualTo(obstacle);
    assertThat(trouble.reply()).as(command + " " + answer).isEqualTo(reply);
  }

  @Test
  void a_final_no_to_the_address_or_the_message_is_final() throws IOException {
    assertObstacle("RCPT", "550 nobody of that name", Obstacle.REFUSED, 550);
    assertObstacle(".", "554 not this", Obstacle.REFUSED, 554);
  }

  @Test
  void a_no_for_now_is_tried_again() throws IOException {
    assertObstacle("RCPT", "451 later", Obstacle.DEFERRED, 451);
    assertObstacle(".", "452 full", Obstacle.DEFERRED, 452);
  }

  @Test
  void a_no_to_ourselves_is_for_us_to_mend() throws IOException {
    assertObstacle("MAIL", "550 who are you", Obstacle.DEFERRED, 550);
  }

  @Test
  void a_connection_that_breaks_after_the_message_leaves_it_open() throws IOException {
    assertObstacle(".", "hang up", Obstacle.UNREACHABLE, null);
  }

  @Test
  void a_sender_that_is_no_address_is_told_at_the_start() {
    assertThatThrownBy(() -> settings(25, "shop").domain())
        .hasMessageContaining("orderledger.notice.smtp.from");
    assertThatThrownBy(() -> settings(25, null).domain())
        .hasMessageContaining("orderledger.notice.smtp.from");
  }
}
