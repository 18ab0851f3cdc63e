package io.orderledger.local.launcher;

import java.util.concurrent.Callable;

/** The command {@code bench}, which the benchmarks bring along. */
public interface Benchmark extends Callable<Integer> {}
