package io.orderledger.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** Clients that work as fast as they are answered, for a slice of time. */
final class Load {

  private static final double NANOS = 1e9;

  private Load() {}

  /** Does some units of work and says how many. */
  interface Work {
    int some() throws Exception;
  }

  /** Units a second of so many clients, each a virtual thread. */
  static double rate(int clients, Duration slice, Work work) {
    LongAdder done = new LongAdder();
    long begun = System.nanoTime();
    long end = begun + slice.toNanos();
    together(
        clients,
        () -> {
          while (System.nanoTime() < end) {
            done.add(work.some());
          }
          return null;
        });
    return done.sum() / ((System.nanoTime() - begun) / NANOS);
  }

  /** Runs the same on so many threads and waits for all; the first failure is thrown. */
  static void together(int clients, Callable<Void> work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        all.add(threads.submit(work));
      }
      for (Future<Void> one : all) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The load failed.", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted.", interrupted);
    }
  }

  static double median(List<Double> values) {
    return percentile(values, 0.5);
  }

  /** The value that the given share of all values does not exceed. */
  static double percentile(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalStateException("Nothing was measured: " + Arrays.toString(sorted));
    }
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }
}
