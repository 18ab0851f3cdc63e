package io.orderledger.local.launcher;

import io.orderledger.local.launcher.verify.Verification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Verifies the running system. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Replay all events beside the live projections and compare; sum the ledger; look for what"
            + " is parked. Changes nothing.")
final class VerifyCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    try (LocalSystem system = LocalSystem.runningOrStarted()) {
      return new Verification(system.client(), System.out).run() ? 0 : 1;
    }
  }
}
