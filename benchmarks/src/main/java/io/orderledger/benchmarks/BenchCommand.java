package io.orderledger.benchmarks;

import io.orderledger.local.launcher.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./orderledger bench …}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "BENCHMARK",
    description = "Measure on this machine, beside whatever else it does.",
    subcommands = {
      AppendBenchmark.class,
      LifecycleBenchmark.class,
      PricingBenchmark.class,
      ReplayBenchmark.class,
      WebhookBenchmark.class
    })
public final class BenchCommand implements Benchmark {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(System.out);
    return 2;
  }
}
