package io.orderledger.simulator;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A seller's webhook endpoint that takes only what the official library verifies. */
final class Listener implements AutoCloseable {
  static final String SECRET = "whsec_test";

  final List<Event> events = new CopyOnWriteArrayList<>();
  final AtomicInteger refuseNext = new AtomicInteger();
  final AtomicInteger badSignatures = new AtomicInteger();
  volatile String secret = SECRET;
  private final HttpServer server;

  Listener() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 256);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
  }

  List<String> types() {
    return events.stream().map(Event::getType).toList();
  }

  /**
   * The events' ids: an attempt that a closing simulator broke off may have arrived all the same.
   */
  Set<String> distinct() {
    return events.stream().map(Event::getId).collect(Collectors.toSet());
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
      if (refuseNext.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      try {
        events.add(Webhook.constructEvent(payload, signature, secret));
        exchange.sendResponseHeaders(200, -1);
      } catch (SignatureVerificationException e) {
        badSignatures.incrementAndGet();
        exchange.sendResponseHeaders(400, -1);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
