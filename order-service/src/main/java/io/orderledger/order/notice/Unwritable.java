package io.orderledger.order.notice;

/** A letter that cannot be put into words, and will not be by trying again at once. */
final class Unwritable extends RuntimeException {

  private final String place;

  Unwritable(RuntimeException cause) {
    super("A letter cannot be put into words.", cause);
    place = placeOf(cause);
  }

  /** What failed and where; the cause's message may quote what only the log may hold. */
  String place() {
    return place;
  }

  private static String placeOf(RuntimeException cause) {
    for (StackTraceElement frame : cause.getStackTrace()) {
      if (frame.getClassName().startsWith("io.orderledger.")) {
        return cause.getClass().getSimpleName()
            + " at "
            + frame.getFileName()
            + ':'
            + frame.getLineNumber()
            + ": see the log.";
      }
    }
    return cause.getClass().getSimpleName() + ": see the log.";
  }
}
