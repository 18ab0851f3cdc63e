package io.orderledger.local.launcher.client;

import java.net.URI;
import java.util.Map;

/**
 * Where the system is reached: this machine's usual ports unless the environment says otherwise
 * ({@code ORDERLEDGER_ORDER_URL}, {@code ORDERLEDGER_ORDER_PORT}, …).
 */
public record Addresses(
    URI order, URI payment, URI delivery, URI returns, URI issuer, URI provider) {

  public static Addresses ofThisMachine() {
    Map<String, String> environment = System.getenv();
    return new Addresses(
        address(environment, "ORDER", 8081),
        address(environment, "PAYMENT", 8082),
        address(environment, "DELIVERY", 8083),
        address(environment, "RETURNS", 8084),
        address(environment, "ISSUER", 8080),
        address(environment, "PROVIDER", 8085));
  }

  /** The services by the stage they own. */
  public Map<String, URI> services() {
    return Map.of("order", order, "payment", payment, "delivery", delivery, "returns", returns);
  }

  private static URI address(Map<String, String> environment, String name, int port) {
    String usual = environment.getOrDefault("ORDERLEDGER_" + name + "_PORT", "" + port);
    return URI.create(
        environment.getOrDefault("ORDERLEDGER_" + name + "_URL", "http://127.0.0.1:" + usual));
  }
}
