package io.orderledger.local.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
final class FreePort {
  private FreePort() {}

  static void requireValid(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is between 0 and 65535, not " + port);
    }
  }

  /** A port that was free a moment ago; whoever uses it must be ready to lose the race for it. */
  static int any() {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new EmbeddedServerException("no free port on 127.0.0.1", e);
    }
  }

  /** Fails with a sentence a person can act on, before a server fails with its log. */
  static void requireFree(int port, String server) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "%s cannot listen on 127.0.0.1:%d: %s. Another process has the port: stop it or choose another port."
              .formatted(server, port, e.getMessage()),
          e);
    }
  }
}
