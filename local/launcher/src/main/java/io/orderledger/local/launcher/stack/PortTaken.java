package io.orderledger.local.launcher.stack;

import java.util.Map;
import java.util.stream.Collectors;

/** Somebody else listens where a part of the stack would. */
public final class PortTaken extends RuntimeException {
  PortTaken(Map<String, Integer> taken) {
    super(
        taken.entrySet().stream()
            .map(
                entry ->
                    "Port "
                        + entry.getValue()
                        + " ("
                        + entry.getKey().toLowerCase(java.util.Locale.ROOT)
                        + ") is taken: stop what listens there (./orderledger down, if it is an"
                        + " Orderledger), or choose another with ORDERLEDGER_"
                        + entry.getKey()
                        + "_PORT.")
            .collect(Collectors.joining("\n")));
  }
}
