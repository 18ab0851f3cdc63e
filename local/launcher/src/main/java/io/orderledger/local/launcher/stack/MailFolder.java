package io.orderledger.local.launcher.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on the loopback address that brings nothing to anybody: it keeps each message as a
 * file that mail programs open. A message that comes twice under its id is one file.
 */
final class MailFolder implements AutoCloseable {

  private static final Pattern MESSAGE_ID =
      Pattern.compile("^Message-ID:\\s*<([A-Za-z0-9.-]{1,100})@", Pattern.MULTILINE);
  private static final int TRY_AGAIN = 451;

  private final Path folder;
  private final SMTPServer server;

  private MailFolder(int port, Path folder) {
    this.folder = folder;
    this.server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((context, from, to, message) -> keep(message))
            .build();
  }

  static MailFolder start(int port, Path folder) {
    MailFolder mail = new MailFolder(port, folder);
    mail.server.start();
    return mail;
  }

  private void keep(byte[] message) throws RejectException {
    Matcher id = MESSAGE_ID.matcher(new String(message, StandardCharsets.ISO_8859_1));
    String name = id.find() ? id.group(1) : UUID.randomUUID().toString();
    try {
      Path whole = Files.write(Files.createTempFile(folder, ".mail", ".tmp"), message);
      Files.move(whole, folder.resolve(name + ".eml"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      throw new RejectException(TRY_AGAIN, "The message cannot be kept now.");
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
