package io.orderledger.payment.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Listens in the place of the service, and keeps what it hears. */
final class Recorder implements AutoCloseable {

  final List<Delivery> heard = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Recorder() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Map<String, String> headers = new HashMap<>();
            exchange
                .getRequestHeaders()
                .forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all.getFirst()));
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            heard.add(new Delivery(path.substring(path.lastIndexOf('/') + 1), body, headers));
            byte[] answer = "{\"code\":0}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/n");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
