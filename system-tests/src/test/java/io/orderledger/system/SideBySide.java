package io.orderledger.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

/** Many at once. */
final class SideBySide {

  private SideBySide() {}

  /** All of them let go at the same moment; their results in the order given. */
  static <T> List<T> race(List<Callable<T>> runners) throws Exception {
    CyclicBarrier start = new CyclicBarrier(runners.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> runner : runners) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return runner.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }

  /** Runs {@code count} times, a few at a time; the first failure is thrown when all are over. */
  static void each(int count, int atOnce, IntConsumer body) throws Exception {
    Semaphore places = new Semaphore(atOnce);
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int number = i;
        places.acquire();
        all.add(
            threads.submit(
                () -> {
                  try {
                    body.accept(number);
                  } finally {
                    places.release();
                  }
                }));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
  }
}
