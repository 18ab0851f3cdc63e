/**
 * Figures that hold on a noisy machine: ratios measured in one run, slices taking turns, medians.
 */
@NullMarked
package io.orderledger.benchmarks;

import org.jspecify.annotations.NullMarked;
