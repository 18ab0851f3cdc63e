package io.orderledger.order.notice;

import static io.orderledger.order.notice.MailHouse.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.eventstore.EventStore;
import io.orderledger.eventstore.command.CommandKey;
import io.orderledger.eventstore.command.CommandResult;
import io.orderledger.eventstore.command.Provenance;
import io.orderledger.order.notice.carrier.SmtpCarrier;
import io.orderledger.order.notice.carrier.SmtpSettings;
import io.orderledger.order.notice.marketing.Marketing;
import io.orderledger.order.notice.marketing.OptOutTokens;
import io.orderledger.order.notice.model.NoticeCommand;
import io.orderledger.servicekit.operations.StatusReader;
import io.orderledger.shared.identifier.OrderNumber;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
        house.bean(NoticeSettings.class),
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
}
