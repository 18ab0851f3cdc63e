package io.orderledger.order.notice.carrier;

import io.orderledger.order.notice.model.Obstacle;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a mail server's no means (RFC 5321, 4.2.1: 4xx not now, 5xx never). */
final class SmtpAnswers {

  private static final int NOT_YET = 400;
  private static final int NEVER = 500;
  private static final int NOT_AUTHENTICATED = 535;

  private SmtpAnswers() {}

  /**
   * The server's final no to the reader's address or to the message is final. One to us, our
   * password or our sender's address, is for the operator to mend, and the notice waits meanwhile.
   */
  static CarrierTrouble trouble(MailException failed) {
    if (failed instanceof MailAuthenticationException) {
      return answered(NOT_AUTHENTICATED, false);
    }
    Throwable cause =
        failed instanceof MailSendException sending && sending.getMessageExceptions().length > 0
            ? sending.getMessageExceptions()[0]
            : failed.getCause();
    @Nullable Integer reply = null;
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof SMTPAddressFailedException no) {
        return answered(no.getReturnCode(), true);
      }
      if (at instanceof SMTPSendFailedException no) {
        boolean isToUs = no.getCommand().toUpperCase(Locale.ROOT).startsWith("MAIL");
        reply = no.getReturnCode();
        if (!isToUs && at.getCause() == null) {
          return answered(reply, true);
        }
      }
    }
    return reply == null ? new CarrierTrouble(Obstacle.UNREACHABLE, null) : answered(reply, false);
  }

  private static CarrierTrouble answered(int reply, boolean aboutTheMessage) {
    if (reply < NOT_YET) {
      // The library's way of saying that no answer came.
      return new CarrierTrouble(Obstacle.UNREACHABLE, null);
    }
    return new CarrierTrouble(
        aboutTheMessage && reply >= NEVER ? Obstacle.REFUSED : Obstacle.DEFERRED, reply);
  }
}
