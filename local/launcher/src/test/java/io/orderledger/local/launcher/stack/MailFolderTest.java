package io.orderledger.local.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.Language;
import io.orderledger.order.notice.carrier.Message;
import io.orderledger.order.notice.carrier.SmtpCarrier;
import io.orderledger.order.notice.carrier.SmtpSettings;
import io.orderledger.order.notice.model.NoticeContent;
import io.orderledger.shared.personal.PersonalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {

  private static Message message(String id) {
    return new Message(
        "<" + id + "@example.org>",
        PersonalText.of("alice@example.org"),
        Language.RU,
        new NoticeContent(
            PersonalText.of("Заказ"), PersonalText.of("Текст"), PersonalText.of("<p>Текст</p>")),
        null);
  }

  @Test
  void each_message_is_a_file_and_one_that_comes_twice_is_one_file(@TempDir Path folder)
      throws IOException {
    int port = FreePorts.take(1).getFirst();
    SmtpCarrier carrier =
        new SmtpCarrier(
            new SmtpSettings(
                "127.0.0.1",
                port,
                null,
                null,
                "shop@example.org",
                SmtpSettings.Tls.NONE,
                Duration.ofSeconds(5)));
    try (MailFolder mail = MailFolder.start(port, folder)) {
      assertThat(mail).isNotNull();
      carrier.send(message("one.1"));
      carrier.send(message("one.1"));
      carrier.send(message("two.1"));
    }

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("one.1.eml", "two.1.eml");
    }
    assertThat(Files.readString(folder.resolve("one.1.eml")))
        .contains("To: alice@example.org", "multipart/alternative", "Message-ID: <one.1@");
  }
}
