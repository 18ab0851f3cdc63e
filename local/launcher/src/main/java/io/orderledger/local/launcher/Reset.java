package io.orderledger.local.launcher;

import io.orderledger.local.launcher.stack.Home;
import io.orderledger.local.launcher.stack.RunningProcess;
import io.orderledger.local.launcher.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes all data of this machine. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Remove all data of this machine: databases, topics, keys and logs.")
final class Reset implements Callable<Integer> {

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  @Override
  public Integer call() {
    Home home = Home.ofThisMachine();
    if (RunningProcess.find(home).isPresent()) {
      System.err.println("It runs: stop it first with ./orderledger down.");
      return 1;
    }
    if (!yes && !isConfirmed(home)) {
      System.out.println("Nothing was removed.");
      return 1;
    }
    home.remove();
    System.out.println("Removed " + home.folder() + '.');
    return 0;
  }

  private static boolean isConfirmed(Home home) {
    if (!Terminal.isThere()) {
      System.err.println("Nobody can be asked here: say --yes.");
      return false;
    }
    return Terminal.ask("Remove everything in " + home.folder() + "? Type yes: ").equals("yes");
  }
}
