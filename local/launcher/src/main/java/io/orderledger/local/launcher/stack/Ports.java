package io.orderledger.local.launcher.stack;

import io.orderledger.local.launcher.client.Addresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each part listens on the loopback address. */
public record Ports(
    int order,
    int payment,
    int delivery,
    int returns,
    int issuer,
    int provider,
    int postgres,
    int kafka,
    int mail) {

  /** The usual ones, or those of {@code ORDERLEDGER_ORDER_PORT} and so on. */
  public static Ports ofThisMachine() {
    return new Ports(
        configured("ORDER", 8081),
        configured("PAYMENT", 8082),
        configured("DELIVERY", 8083),
        configured("RETURNS", 8084),
        configured("ISSUER", 8080),
        configured("PROVIDER", 8085),
        configured("POSTGRES", 5433),
        configured("KAFKA", 9092),
        configured("MAIL", 8025));
  }

  /** Ports that are free at this moment, for tests. */
  public static Ports free() {
    List<Integer> free = FreePorts.take(9);
    return new Ports(
        free.get(0),
        free.get(1),
        free.get(2),
        free.get(3),
        free.get(4),
        free.get(5),
        free.get(6),
        free.get(7),
        free.get(8));
  }

  public Addresses addresses() {
    return new Addresses(
        loopback(order),
        loopback(payment),
        loopback(delivery),
        loopback(returns),
        loopback(issuer),
        loopback(provider));
  }

  int of(String stage) {
    return switch (stage) {
      case "order" -> order;
      case "payment" -> payment;
      case "delivery" -> delivery;
      case "returns" -> returns;
      default -> throw new IllegalArgumentException("No service has the stage " + stage + '.');
    };
  }

  /**
   * Says in time which port is taken.
   *
   * @throws PortTaken naming all that are
   */
  void requireFree() {
    Map<String, Integer> taken = new LinkedHashMap<>();
    byName()
        .forEach(
            (name, port) -> {
              // PostgreSQL may still run after a crash: it is adopted, not refused.
              if (!name.equals("POSTGRES") && !isFree(port)) {
                taken.put(name, port);
              }
            });
    if (!taken.isEmpty()) {
      throw new PortTaken(taken);
    }
  }

  private Map<String, Integer> byName() {
    Map<String, Integer> byName = new LinkedHashMap<>();
    byName.put("ORDER", order);
    byName.put("PAYMENT", payment);
    byName.put("DELIVERY", delivery);
    byName.put("RETURNS", returns);
    byName.put("ISSUER", issuer);
    byName.put("PROVIDER", provider);
    byName.put("POSTGRES", postgres);
    byName.put("KAFKA", kafka);
    byName.put("MAIL", mail);
    return byName;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static int configured(String name, int usual) {
    String configured = System.getenv("ORDERLEDGER_" + name + "_PORT");
    return configured == null ? usual : Integer.parseInt(configured);
  }

  private static URI loopback(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
