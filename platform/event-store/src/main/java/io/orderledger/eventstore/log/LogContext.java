package io.orderledger.eventstore.log;

import java.util.concurrent.ThreadFactory;
import org.slf4j.MDC;

/**
 * Services of one JVM share its log, and each line says whose it is. A thread does not inherit that
 * from the one that starts it: it is carried over.
 */
public final class LogContext {

  /** The service's name, in the context of each log line. */
  public static final String SERVICE = "service";

  private LogContext() {}

  /** Work for a thread of its own, which logs as the present one. */
  public static Runnable carriedTo(Runnable work) {
    String service = MDC.get(SERVICE);
    if (service == null) {
      return work;
    }
    return () -> {
      MDC.put(SERVICE, service); // the thread ends with its work
      work.run();
    };
  }

  /** Makes threads that log as the present one. */
  public static ThreadFactory carriedBy(ThreadFactory threads) {
    String service = MDC.get(SERVICE);
    if (service == null) {
      return threads;
    }
    return work ->
        threads.newThread(
            () -> {
              MDC.put(SERVICE, service);
              work.run();
            });
  }
}
