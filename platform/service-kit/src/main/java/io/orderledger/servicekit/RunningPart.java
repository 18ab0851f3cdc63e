package io.orderledger.servicekit;

import org.springframework.context.SmartLifecycle;

/** A part of the service that is started and stopped in its turn; see {@link ServicePhases}. */
public final class RunningPart implements SmartLifecycle {

  private final int phase;
  private final Runnable start;
  private final Runnable stop;
  private volatile boolean running;

  public RunningPart(int phase, Runnable start, Runnable stop) {
    this.phase = phase;
    this.start = start;
    this.stop = stop;
  }

  @Override
  public void start() {
    start.run();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    stop.run();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return phase;
  }
}
