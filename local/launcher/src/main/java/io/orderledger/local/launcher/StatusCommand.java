package io.orderledger.local.launcher;

import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Unreachable;
import io.orderledger.local.launcher.terminal.Colour;
import java.net.URI;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Says how each part is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "How each service is, and how far behind. Exit code 3 when something is not ready.")
final class StatusCommand implements Callable<Integer> {

  private static final int NOT_READY = 3;

  @Override
  public Integer call() {
    boolean isReady = true;
    try (LocalSystem system = LocalSystem.running()) {
      for (var service : new TreeMap<>(system.client().addresses().services()).entrySet()) {
        isReady &= show(system.client(), service.getKey(), service.getValue());
      }
    }
    return isReady ? 0 : NOT_READY;
  }

  private static boolean show(Orderledger client, String stage, URI address) {
    String name = "%-17s".formatted(stage + "-service");
    try {
      boolean isReady = client.open(address, "/actuator/health/readiness").isSuccess();
      Answer answer = client.get("audrey", address, "/operations/status");
      JsonNode status = answer.body();
      System.out.println(
          (isReady ? Colour.GREEN.of("● ") : Colour.YELLOW.of("● "))
              + name
              + (isReady ? "ready    " : "not ready")
              + "  %d events, relay %d behind, %d in flight, %d waiting, %d parked"
                  .formatted(
                      status.path("headIndex").asLong(),
                      status.path("relay").path("lagEvents").asLong(),
                      status.path("inbound").path("inFlight").asLong(),
                      status.path("inbound").path("waiting").asLong(),
                      status.path("inbound").path("parkedKeys").asLong()));
      for (JsonNode part : status.path("parts")) {
        String problem = part.path("problem").asString("");
        if (!problem.isEmpty()) {
          System.out.println("  " + Colour.YELLOW.of(problem));
        }
      }
      return isReady && answer.isSuccess();
    } catch (Unreachable nobody) {
      System.out.println(Colour.RED.of("○ ") + name + "not running");
      return false;
    }
  }
}
