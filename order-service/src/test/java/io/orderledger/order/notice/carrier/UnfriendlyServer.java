package io.orderledger.order.notice.carrier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that answers one command as it is told, and all others kindly. */
final class UnfriendlyServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String command;
  private final String answer;

  /**
   * Starts it.
   *
   * @param command {@code MAIL}, {@code RCPT}, or {@code .} for the end of the message
   * @param answer such as {@code 550 no}; {@code hang up} closes the connection instead
   */
  UnfriendlyServer(String command, String answer) throws IOException {
    this.command = command;
    this.answer = answer;
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept()) {
      talk(client);
    } catch (IOException gone) {
      // The other side has seen what it had to see.
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, "220 here");
    boolean inMessage = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (inMessage && !line.equals(".")) {
        continue;
      }
      inMessage = false;
      String said = line.toUpperCase(Locale.ROOT);
      if (said.startsWith(command)) {
        if (answer.equals("hang up")) {
          return;
        }
        say(client, answer);
      } else if (said.startsWith("DATA")) {
        inMessage = true;
        say(client, "354 go on");
      } else {
        say(client, "250 fine");
      }
    }
  }

  private static void say(Socket client, String line) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
