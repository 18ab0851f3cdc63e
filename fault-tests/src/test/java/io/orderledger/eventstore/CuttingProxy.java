package io.orderledger.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and PostgreSQL. Armed, it swallows the server's next answer and cuts the
 * client off: the server has done its work, and nobody heard of it.
 */
final class CuttingProxy implements AutoCloseable {

  private final ServerSocket server;
  private final int target;
  private final AtomicInteger cutsToMake = new AtomicInteger();
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final AtomicInteger cutsMade = new AtomicInteger();

  CuttingProxy(int target) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    var unused = Thread.startVirtualThread(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void cutNextAnswers(int count) {
    cutsToMake.set(count);
  }

  /** Cuts all clients off; the server's side stays open until it has something to say. */
  void cutClients() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    clients.clear();
  }

  int cutsMade() {
    return cutsMade.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket postgres = new Socket(InetAddress.getLoopbackAddress(), target);
        clients.add(client);
        var toServer = Thread.startVirtualThread(() -> pump(client, postgres, false));
        var toClient = Thread.startVirtualThread(() -> pump(postgres, client, true));
        assert toServer.isVirtual() && toClient.isVirtual();
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void pump(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[1 << 16];
    try (Socket source = from) {
      InputStream in = source.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (answers && cutsToMake.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          cutsMade.incrementAndGet();
          to.close();
          return;
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException cut) {
      // the other side is gone
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
