package io.orderledger.local.launcher.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody uses at this moment. They are below those that Linux (from 32768) and macOS
 * (from 49152) give to clients: a system that is killed and started again finds its own still free,
 * however many connections were made meanwhile.
 */
final class FreePorts {

  private static final int LOWEST = 20_000;
  private static final int BEYOND = 32_000;
  private static final int TRIES = 1_000;

  private FreePorts() {}

  static List<Integer> take(int count) {
    List<Integer> free =
        ThreadLocalRandom.current()
            .ints(TRIES, LOWEST, BEYOND)
            .distinct()
            .filter(FreePorts::isFree)
            .limit(count)
            .boxed()
            .toList();
    if (free.size() < count) {
      throw new IllegalStateException(
          "Fewer than %d ports from %d to %d are free.".formatted(count, LOWEST, BEYOND - 1));
    }
    return free;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
