package io.orderledger.simulator.webhooks;

import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.faults.FaultPlan;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Brings notices to sellers: those of one lane one after the other, different lanes side by side;
 * and lets the faults of webhooks strike them.
 *
 * @param <N> a notice
 */
public final class Lanes<N> implements AutoCloseable {

  private static final Duration REORDER_WAIT = Duration.ofMillis(500);

  private final FaultPlan faults;
  private final Duration delay;
  private final Manner<N> manner;
  private final Consumer<N> told;
  private final Map<String, LinkedBlockingQueue<N>> lanes = new ConcurrentHashMap<>();
  private volatile boolean open = true;

  /** What a provider makes of its notices. */
  public interface Manner<N> {

    /** What a notice must stay in order with. */
    String lane(N notice);

    /** Its kind in fault directives. */
    String kind(N notice);

    /** Whether anybody listens. */
    boolean listens(N notice);

    /** Sends it until it is heard or given up. */
    void persist(N notice) throws InterruptedException;
  }

  /**
   * Starts with nothing to bring.
   *
   * @param delay of a notice that the fault {@code delay_webhook} strikes
   * @param told hears of each notice whose delivery has ended, whatever the end
   */
  public Lanes(FaultPlan faults, Duration delay, Manner<N> manner, Consumer<N> told) {
    this.faults = faults;
    this.delay = delay;
    this.manner = manner;
    this.told = told;
  }

  /** Takes a notice for delivery and returns at once. */
  public void accept(N notice) {
    lanes.compute(
        manner.lane(notice),
        (name, lane) -> {
          if (lane != null) {
            lane.add(notice);
            return lane;
          }
          LinkedBlockingQueue<N> fresh = new LinkedBlockingQueue<>();
          fresh.add(notice);
          Thread.ofVirtual().name("notices-" + name).start(() -> drain(name, fresh));
          return fresh;
        });
  }

  /** Lanes with notices still on their way. */
  public int waiting() {
    return lanes.size();
  }

  /** Whether it goes on: false once it is closed. */
  public boolean open() {
    return open;
  }

  private void drain(String name, LinkedBlockingQueue<N> lane) {
    try {
      while (open) {
        N notice = lane.poll();
        if (notice == null) {
          // Emptiness is looked at again under the map's lock: a notice may just have come.
          if (lanes.compute(name, (key, same) -> lane.isEmpty() ? null : same) == null) {
            return;
          }
          continue;
        }
        if (strikes(Fault.REORDER_WEBHOOK, notice)) {
          N next = lane.poll(REORDER_WAIT.toMillis(), TimeUnit.MILLISECONDS);
          if (next != null) {
            deliver(next);
          }
        }
        deliver(notice);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(N notice) throws InterruptedException {
    if (manner.listens(notice) && !strikes(Fault.LOSE_WEBHOOK, notice)) {
      if (strikes(Fault.DELAY_WEBHOOK, notice)) {
        Thread.sleep(delay);
      }
      manner.persist(notice);
      if (open && strikes(Fault.DUPLICATE_WEBHOOK, notice)) {
        manner.persist(notice);
      }
    }
    if (open) {
      told.accept(notice);
    }
  }

  private boolean strikes(Fault fault, N notice) {
    return faults.strikes(fault, null, manner.kind(notice));
  }

  @Override
  public void close() {
    open = false;
  }
}
