package io.orderledger.local.launcher.client;

import java.io.IOException;
import java.net.URI;

/** Nobody answers at an address, or the connection broke: the request may or may not be done. */
public final class Unreachable extends RuntimeException {
  Unreachable(URI address, IOException cause) {
    super("Nothing answers at " + address + " (" + cause + ").", cause);
  }
}
