package io.orderledger.order.notice.carrier;

import io.orderledger.order.notice.model.Channel;
import io.orderledger.order.notice.model.NoticeContent;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** E-mail: text and HTML beside each other in one message. */
public final class SmtpCarrier implements Carrier {

  private static final Capabilities CAPABILITIES = new Capabilities(true, 100_000, true);

  private final SmtpSettings settings;
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  public SmtpCarrier(SmtpSettings settings) {
    this.settings = settings;
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setUsername(settings.user());
    sender.setPassword(settings.password());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    sender.setJavaMailProperties(properties(settings));
  }

  private static Properties properties(SmtpSettings settings) {
    String timeout = Long.toString(settings.timeout().toMillis());
    boolean startTls = settings.tls() == SmtpSettings.Tls.STARTTLS;
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.setProperty("mail.smtp.connectiontimeout", timeout);
    properties.setProperty("mail.smtp.timeout", timeout);
    properties.setProperty("mail.smtp.writetimeout", timeout);
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(settings.tls() == SmtpSettings.Tls.IMPLICIT));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public void send(Message message) {
    MimeMessage mail = sender.createMimeMessage();
    try {
      fill(mail, message);
    } catch (MessagingException broken) {
      throw new IllegalStateException("A mail cannot be put together.", broken);
    }
    try {
      sender.send(mail);
    } catch (MailException failed) {
      throw SmtpAnswers.trouble(failed);
    }
  }

  private void fill(MimeMessage mail, Message message) throws MessagingException {
    NoticeContent content = message.content();
    String charset = StandardCharsets.UTF_8.name();
    mail.setFrom(settings.sender());
    mail.setRecipient(
        MimeMessage.RecipientType.TO, new InternetAddress(message.address().value(), true));
    mail.setSubject(content.subject().value(), charset);
    MimeBodyPart text = new MimeBodyPart();
    text.setText(content.text().value(), charset);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(content.html().value(), charset, "html");
    // The last one that a reader can show is the one to show (RFC 2046, 5.1.4).
    mail.setContent(new MimeMultipart("alternative", text, html));
    mail.setHeader("Message-ID", message.messageId());
    mail.setHeader("Content-Language", message.language().name().toLowerCase(Locale.ROOT));
    // RFC 3834: nobody's holiday notice shall answer it.
    mail.setHeader("Auto-Submitted", "auto-generated");
    URI optOut = message.optOut();
    if (optOut != null) {
      mail.setHeader("List-Unsubscribe", "<" + optOut + ">");
      mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }
}
