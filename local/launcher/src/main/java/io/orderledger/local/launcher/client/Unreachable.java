package io.orderledger.local.launcher.client;

import java.io.IOException;

/** Nobody answers at an address, or the connection broke: the request may or may not be done. */
public final class Unreachable extends RuntimeException {
  Unreachable(String address, IOException cause) {
    super("Nothing answers at " + address + " (" + cause + ").", cause);
  }
}
