package io.orderledger.order.notice;

import static io.orderledger.order.notice.MailHouse.header;
import static io.orderledger.order.notice.MailHouse.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.notice.carrier.CarrierTrouble;
import io.orderledger.order.notice.carrier.SmtpCarrier;
import io.orderledger.order.notice.carrier.SmtpSettings;
import io.orderledger.order.notice.marketing.Marketing;
import io.orderledger.order.notice.marketing.OptOutTokens;
import io.orderledger.order.notice.model.NoticeCommand;
import io.orderledger.order.notice.model.NoticeState;
import io.orderledger.order.notice.model.Obstacle;
import io.orderledger.personaldata.PersonKeys;
import io.orderledger.servicekit.operations.StatusReader;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Without a mail server, notices wait; and what a sending that dies half-way leaves behind. */
class MailOffTest {

  private static MailHouse house;

  @BeforeAll
  static void open() {
    house = MailHouse.withoutMail();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static NoticeTask waiting(String address) {
    OrderNumber number = house.place("m-" + address, address, "KK");
    JsonNode notice = house.awaitNotice(number, "ORDER_RECEIVED", "WAITING");
    return new NoticeTask(UUID.fromString(notice.path("id").asString()), 1);
  }

  private static Sender sender(Notices notices) {
    return sender(notices, house.bean(NoticeSettings.class));
  }

  private static Sender sender(Notices notices, NoticeSettings settings) {
    SmtpSettings smtp =
        new SmtpSettings(
            "127.0.0.1",
            house.port(),
            null,
            null,
            "shop@example.org",
            SmtpSettings.Tls.NONE,
            Duration.ofSeconds(5));
    return new Sender(
        notices,
        house.bean(Marketing.class),
        house.bean(OptOutTokens.class),
        new Carriers(List.of(new SmtpCarrier(smtp)), smtp.domain()),
        settings,
        Clock.systemUTC());
  }

  @Test
  void notices_wait_and_the_status_says_so_in_plain_words() {
    waiting("waits@example.org");

    String status = house.operator().get("/operations/status").body();
    assertThat(status).contains("mail not configured", "notices wait");
    assertThat(house.service().anonymous().get("/actuator/prometheus").body())
        .contains("orderledger_notices_mail_configured")
        .containsPattern("orderledger_notices_waiting\\{[^}]*} [1-9]");
    assertThat(house.bean(StatusReader.class).read().parts()).hasSize(1);
    assertThat(house.mailsTo("waits@example.org")).isEmpty();
  }

  @Test
  void a_process_killed_between_sending_and_record_shows_the_reader_one_message() {
    NoticeTask task = waiting("killed@example.org");
    Notices dying =
        new Notices(house.bean(EventStore.class)) {
          @Override
          CommandResult tell(UUID id, NoticeCommand command, CommandKey key, Provenance from) {
            throw new IllegalStateException("Killed.");
          }
        };

    assertThatThrownBy(() -> sender(dying).carryOut(task)).hasMessage("Killed.");
    sender(house.bean(Notices.class)).carryOut(task);
    sender(house.bean(Notices.class)).carryOut(task);

    List<MimeMessage> mails = house.awaitMailsTo("killed@example.org", 2);
    assertThat(mails).hasSize(2);
    assertThat(mails.stream().map(mail -> header(mail, "Message-ID")).distinct()).hasSize(1);
    assertThat(MailHouse.part(mails.get(0), "text/html"))
        .isEqualTo(MailHouse.part(mails.get(1), "text/html"));
    assertThat(house.bean(Notices.class).find(task.noticeId()).orElseThrow().sendings())
        .singleElement()
        .satisfies(sending -> assertThat(sending.sentAt()).isNotNull());
  }

  @Test
  void what_was_tried_for_too_long_is_given_up_on_record() {
    NoticeTask task = waiting("too-long@example.org");
    NoticeSettings impatient =
        new NoticeSettings(
            MailHouse.PUBLIC_URL,
            null,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ZERO);
    Sender sender = sender(house.bean(Notices.class), impatient);
    house.stopMail();
    try {
      assertThatThrownBy(() -> sender.carryOut(task)).isInstanceOf(CarrierTrouble.class);
      assertThat(obstacle(task)).isEqualTo(Obstacle.UNREACHABLE);

      sender.carryOut(task);
    } finally {
      house.startMail();
    }
    assertThat(state(task)).isInstanceOf(NoticeState.GivenUp.class);
    assertThat(obstacle(task)).isEqualTo(Obstacle.TRIED_TOO_LONG);
  }

  @Test
  @Clause(ClauseId.B_10_4)
  void a_person_who_was_erased_is_not_written_to() {
    NoticeTask task = waiting("erased@example.org");
    house.bean(PersonKeys.class).erase("m-erased@example.org");
    house.bean(EventStore.class).forgetRecent();

    sender(house.bean(Notices.class)).carryOut(task);

    assertThat(obstacle(task)).isEqualTo(Obstacle.ERASED);
    assertThat(house.mailsTo("erased@example.org")).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_10_7)
  void a_consent_taken_back_before_the_sending_stops_it() {
    house.agree("m-wavering", "wavering@example.org");
    house.send("wavering", "m-wavering");
    NoticeTask task =
        await()
            .until(
                () -> house.operator().get("/notices?state=WAITING&limit=200").json().path("items"),
                items -> items.toString().contains("MARKETING"))
            .valueStream()
            .filter(item -> item.path("kind").asString().equals("MARKETING"))
            .map(item -> new NoticeTask(UUID.fromString(item.path("id").asString()), 1))
            .findFirst()
            .orElseThrow();
    post(house.buyer("m-wavering"), "/marketing-consents/PROMOTIONS/withdrawal", Map.of());

    sender(house.bean(Notices.class)).carryOut(task);

    assertThat(obstacle(task)).isEqualTo(Obstacle.CONSENT_WITHDRAWN);
    assertThat(house.mailsTo("wavering@example.org")).isEmpty();
  }

  private static NoticeState state(NoticeTask task) {
    return house.bean(Notices.class).find(task.noticeId()).orElseThrow().state();
  }

  private static Obstacle obstacle(NoticeTask task) {
    return house
        .bean(Notices.class)
        .find(task.noticeId())
        .orElseThrow()
        .sendings()
        .getLast()
        .obstacle();
  }
}
