package io.orderledger.system;

import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.demo.Catalogue;
import io.orderledger.local.launcher.demo.Shop;
import io.orderledger.local.launcher.stack.Home;
import io.orderledger.local.launcher.stack.LocalStack;
import io.orderledger.local.launcher.stack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Everything in this JVM, started once for all tests that do it no harm; gone with the JVM. */
final class RunningSystem {

  static final Patience PATIENCE = new Patience(Duration.ofMinutes(2));

  private final Home home;
  private final Orderledger client;

  private RunningSystem(Home home, Orderledger client) {
    this.home = home;
    this.client = client;
  }

  static RunningSystem shared() {
    return Shared.SYSTEM;
  }

  /** Apart, since other threads call what is in the outer class while it starts. */
  private static final class Shared {
    static final RunningSystem SYSTEM = start();
  }

  private static RunningSystem start() {
    // Tomcat logs through java.util.logging; all logs belong in the one file.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Home home = Folders.newHome();
    LocalStack stack = LocalStack.start(home, Ports.free(), (part, took) -> {});
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stack.close();
                  home.remove();
                }));
    Orderledger client = new Orderledger(stack.addresses(), LocalStack.DEMO_SECRET);
    Catalogue.fill(client);
    return new RunningSystem(home, client);
  }

  Orderledger client() {
    return client;
  }

  /** A shop for one order of that buyer. */
  Shop shop(String buyer) {
    return new Shop(client, PATIENCE, buyer);
  }

  /** Where all its data is. */
  Home home() {
    return home;
  }

  /** What the provider signs its webhooks with. */
  String webhookSecret() {
    try {
      return "whsec_" + Files.readString(home.folder().resolve("keys/stripe-webhook")).strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
